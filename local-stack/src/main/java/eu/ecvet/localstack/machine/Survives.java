package eu.ecvet.localstack.machine;

/** What committed data survives. */
public enum Survives {
    /** A failure of the machine: every commit waits for the disk. */
    THE_MACHINE("on"),
    /** A crash of the server, in a test whose data nobody needs after the machine is gone. */
    THE_SERVER("off");

    private final String fsync;

    Survives(String fsync) {
        this.fsync = fsync;
    }

    public String fsync() {
        return fsync;
    }
}
