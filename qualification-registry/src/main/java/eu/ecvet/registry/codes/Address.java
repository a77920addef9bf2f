package eu.ecvet.registry.codes;

/** The shapes of addresses that partners show as links: nothing but web pages and mailboxes. */
public final class Address {
    public static final String WEB = "^https?://[^\\s/?#@:<>\"]+(:[0-9]{1,5})?([/?#][^\\s<>\"]*)?$";
    public static final String NO_WEB = "must be a web address that begins with https:// or http://";
    public static final String MAIL = "^[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]+$";
    public static final String NO_MAIL = "must be an e-mail address such as office@example.org";

    private Address() {}
}
