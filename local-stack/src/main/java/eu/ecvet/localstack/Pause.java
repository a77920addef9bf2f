package eu.ecvet.localstack;

/** The step between two looks at a server that starts or stops. */
final class Pause {

    private Pause() {}

    static void brief() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackTrouble("Interrupted while waiting for a server.", e);
        }
    }
}
