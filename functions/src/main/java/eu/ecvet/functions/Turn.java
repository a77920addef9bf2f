package eu.ecvet.functions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.platform.rule.Rule;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, with what, until when and why: the answer to "what are we waiting for?" that every read of a record
 * with a life cycle gives, in every service the same.
 */
@Schema(description = "Whose turn it is, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@NullMarked
public record Turn(
        @Schema(description = "Whose turn it is; CLOCK where only time has to pass.")
        Party party,

        @Schema(description = "The institution, where it is one's turn.") @Nullable
        InstitutionId institutionId,

        @Schema(description = "The act that is awaited.", examples = "signature")
        String act,

        @Schema(
                description =
                        "The function that the institution needs for it, where it is one that institutions are given.")
        @Nullable
        Function function,

        @Schema(description = "Code of the rule that holds things up, where one does.", examples = "SIGNATURE_MISSING")
        @Nullable
        String code,

        @Schema(description = "The last day for it, where there is one.") @Nullable
        LocalDate until,

        @Schema(description = "A sentence that says why.") String why) {

    /** Who can be waited for. */
    @Schema(name = "TurnParty")
    public enum Party {
        /** A partner of a memorandum (BR-M08). */
        PARTNER,
        HOME,
        HOST,
        INTERMEDIARY,
        LEARNER,
        /** Parent or guardian of a minor (BR-L09). */
        GUARDIAN,
        /** The institution that validates (BR-V01). */
        VALIDATING,
        /** The institution that recognises (BR-R01). */
        RECOGNISING,
        /** Nobody: only time has to pass. */
        CLOCK
    }

    public static Turn of(Party party, @Nullable InstitutionId institution, String act, String why) {
        return new Turn(party, institution, act, null, null, null, why);
    }

    public static Turn ofClock(String act, String why) {
        return of(Party.CLOCK, null, act, why);
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
