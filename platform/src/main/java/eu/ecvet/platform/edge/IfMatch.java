package eu.ecvet.platform.edge;

import eu.ecvet.platform.problem.Refusal;
import java.util.Optional;

/**
 * The version that the caller read, as the header {@code If-Match} names it. Take it as
 * {@code @HeaderParam("If-Match") IfMatch ifMatch} and hand it to the use case.
 *
 * @param version empty if the header names no version of ours, and so can only be stale
 */
public record IfMatch(Optional<Long> version) {

    /** Called by JAX-RS with the value of the header. */
    public static IfMatch fromString(String header) {
        String tag = header.strip();
        return new IfMatch(
                tag.matches("\"\\d{1,18}\"")
                        ? Optional.of(Long.parseLong(tag.substring(1, tag.length() - 1)))
                        : Optional.empty());
    }

    /** Empty if the caller read the present version; else why the change is refused. The header may be missing: null. */
    public static Optional<Refusal> refusal(IfMatch given, long present) {
        if (given == null) {
            return Optional.of(new Refusal.VersionRequired());
        }
        return given.version().filter(version -> version == present).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.StaleVersion());
    }
}
