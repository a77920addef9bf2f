package eu.ecvet.platform.act;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a record that the caller read and bases the act on, as the header {@code If-Match} names it (RFC 9110,
 * section 13.1.1). Take it as {@code @HeaderParam("If-Match") ReadVersion read} and hand it to the use case.
 *
 * @param any {@code *}: whatever version there is
 * @param versions the versions named; one of them has to be the present one
 * @param weak whether one of the tags was weak; a weak tag never matches here
 */
public record ReadVersion(boolean any, List<Long> versions, boolean weak) {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern TAGS = Pattern.compile("\\s*(W/)?\"[^\"]*\"\\s*(,\\s*(W/)?\"[^\"]*\"\\s*)*");
    private static final Pattern OURS = Pattern.compile("\\d{1,18}");

    public ReadVersion {
        versions = List.copyOf(versions);
    }

    public static ReadVersion of(long version) {
        return new ReadVersion(false, List.of(version), false);
    }

    /**
     * Called by JAX-RS with the value of the header.
     *
     * @throws IllegalArgumentException if the header is no list of entity tags
     */
    public static ReadVersion fromString(String header) {
        if (header.strip().equals("*")) {
            return new ReadVersion(true, List.of(), false);
        }
        if (!TAGS.matcher(header).matches()) {
            throw new IllegalArgumentException(
                    "If-Match holds the ETag as it was read, in quotation marks, for instance \"3\"; or several, separated by commas; or *");
        }
        var tags = TAG.matcher(header).results().toList();
        return new ReadVersion(
                false,
                tags.stream()
                        .filter(tag -> tag.group(1) == null
                                && OURS.matcher(tag.group(2)).matches())
                        .map(tag -> Long.parseLong(tag.group(2)))
                        .toList(),
                tags.stream().anyMatch(tag -> tag.group(1) != null));
    }

    /** Empty if the caller read the present version; else why the act is refused. The header may be missing: null. */
    public static Optional<Refusal> refusal(ReadVersion given, long present) {
        if (given == null) {
            return Optional.of(new Refusal.VersionRequired());
        }
        if (given.any || given.versions.contains(present)) {
            return Optional.empty();
        }
        return Optional.of(
                given.weak && given.versions.isEmpty() ? new Refusal.WeakVersion() : new Refusal.StaleVersion());
    }
}
