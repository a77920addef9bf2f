package eu.ecvet.platform.edge;

/** The kinds of failure that an answer can name; each has one meaning in HTTP (RFC 9457). */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read as this contract describes it"),
    UNAUTHENTICATED(401, "No valid bearer token"),
    FORBIDDEN(403, "This token does not allow this act"),
    FUNCTION_REFUSED(403, "The function needed for this act is not held on its date"),
    NOT_FOUND(404, "Nothing is found at this address for this caller"),
    METHOD_NOT_ALLOWED(405, "This resource does not know this method"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is offered here"),
    TOO_SLOW(408, "The body of the request took too long to arrive"),
    ILLEGAL_TRANSITION(409, "The present state does not allow this act"),
    CONFLICT(409, "Something that exists already stands against it"),
    CONTENDED(409, "Somebody else changed the same record at the same time"),
    STALE_VERSION(412, "The record changed since it was read"),
    TOO_LARGE(413, "The request is larger than accepted"),
    ADDRESS_TOO_LONG(414, "The address is longer than accepted"),
    UNSUPPORTED_FORMAT(415, "The format of the request is not known here"),
    RULES_BROKEN(422, "Business rules are broken"),
    VERSION_REQUIRED(428, "This act needs the version that was read, as If-Match"),
    HEADERS_TOO_LARGE(431, "The headers are larger than accepted"),
    INTERNAL(500, "The service failed; the fault is on its side"),
    BUSY(503, "The service does as many of these at once as it can; try again later"),
    UNAVAILABLE(503, "The service cannot reach its database; try again");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The stable identifier of this kind of problem. */
    public String uri() {
        return "urn:ecvet:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
