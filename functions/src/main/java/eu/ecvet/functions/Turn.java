package eu.ecvet.functions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.platform.rule.Rule;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose turn it is, with what, until when and why: the answer to "what are we waiting for?" that every read of a record
 * with a life cycle gives, in every service the same.
 */
@Schema(description = "Whose turn it is, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Turn(
        @Schema(
                description =
                        "partner, home, host, intermediary, learner, guardian, validating, recognising; or clock where only time has to pass.",
                examples = "guardian")
        String party,

        @Schema(description = "The institution, where it is one's turn.")
        InstitutionId institutionId,

        @Schema(description = "The act that is awaited.", examples = "signature")
        String act,

        @Schema(
                description =
                        "The function that the institution needs for it, where it is one that institutions are given.")
        Function function,

        @Schema(description = "Code of the rule that holds things up, where one does.", examples = "SIGNATURE_MISSING")
        String code,

        @Schema(description = "The last day for it, where there is one.")
        LocalDate until,

        @Schema(description = "A sentence that says why.") String why) {

    public static Turn of(String party, InstitutionId institution, String act, String why) {
        return new Turn(party, institution, act, null, null, null, why);
    }

    public static Turn ofClock(String act, String why) {
        return of("clock", null, act, why);
    }

    public Turn with(Function needed) {
        return new Turn(party, institutionId, act, needed, code, until, why);
    }

    public Turn heldUpBy(Rule rule) {
        return new Turn(party, institutionId, act, function, rule.name(), until, why);
    }

    public Turn until(LocalDate last) {
        return new Turn(party, institutionId, act, function, code, last, why);
    }
}
