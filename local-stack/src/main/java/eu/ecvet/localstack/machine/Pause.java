package eu.ecvet.localstack.machine;

/** The step between two looks at a server that starts or stops. */
public final class Pause {

    private Pause() {}

    public static void brief() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackTrouble("Interrupted while waiting for a server.", e);
        }
    }
}
