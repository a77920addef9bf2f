package eu.ecvet.localstack.machine;

/**
 * Something on this machine keeps the local stack from doing what was asked. The message is written for the person at
 * the terminal: what happened, and what to do about it.
 */
public final class StackTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackTrouble(String message) {
        super(message);
    }

    public StackTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
