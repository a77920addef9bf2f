package eu.ecvet.platform.inbox;

/** A record is no event of this suite, or not one that may come where it came; the message says why. */
class NotBelieved extends RuntimeException {
    NotBelieved(String why) {
        super(why, null, false, false);
    }
}
