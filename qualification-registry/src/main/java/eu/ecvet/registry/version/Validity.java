package eu.ecvet.registry.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when to when a version is valid for new agreements, both days included (Annex II section 1, item 7). In a draft
 * either may still be open; a published version has a first day.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DraftSpan", description = "First and last day, both included; in a draft either may still be missing.")
public record Validity(
        @Schema(description = "The first day; open in a draft.")
        LocalDate from,

        @Schema(description = "The last day; absent until further notice.")
        LocalDate until) {

    private static final Validity OPEN = new Validity(null, null);

    /** What is said of both; absent counts as open. */
    public static Validity of(Validity given) {
        return given == null ? OPEN : given;
    }

    /** This one, with what the other says instead. */
    public Validity with(Validity other) {
        return other == null
                ? this
                : new Validity(other.from == null ? from : other.from, other.until == null ? until : other.until);
    }

    /** Without a first day: that of the next version is decided when it is published. */
    public Validity toBegin() {
        return new Validity(null, until);
    }

    /** As a span of legal dates; only with a first day. */
    public LegalPeriod period() {
        return new LegalPeriod(from, until);
    }
}
