package eu.ecvet.localstack;

import java.io.IOException;

/** What the local stack has to know about the operating system it runs on. */
final class Machine {

    private Machine() {}

    static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static boolean canUseUserNamespaces() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
