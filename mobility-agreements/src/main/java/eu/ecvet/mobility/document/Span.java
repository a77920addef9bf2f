package eu.ecvet.mobility.document;

import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dates of a document that is still being drafted: either of them may be missing, and they need not fit together yet. */
@Schema(name = "DraftSpan", description = "First and last day, both included; in a draft either may still be missing.")
public record Span(
        @Schema(description = "First day.", examples = "2026-03-02")
        LocalDate from,

        @Schema(description = "Last day.", examples = "2026-03-29")
        LocalDate until) {

    public static final Span OPEN = new Span(null, null);

    public boolean hasBoth() {
        return from != null && until != null;
    }

    /** Both days are said, and the last one is not before the first. */
    public boolean fits() {
        return hasBoth() && !until.isBefore(from);
    }

    public LegalPeriod period() {
        return new LegalPeriod(from, until);
    }

    /** First and last day included. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }
}
