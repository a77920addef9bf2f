package eu.ecvet.bench.section;

final class Pause {
    private static final long MILLISECONDS = 250;

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
