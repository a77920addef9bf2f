package eu.ecvet.localstack;

/** The words of the command line do not make a command. */
final class Misunderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misunderstood(String message) {
        super(message);
    }
}
