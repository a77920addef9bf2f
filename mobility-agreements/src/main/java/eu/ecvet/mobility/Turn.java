package eu.ecvet.mobility;

import eu.ecvet.vocabulary.InstitutionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose turn it is, and why: the answer to "what are we waiting for?" that every read of a memorandum or a Learning
 * Agreement gives.
 */
@Schema(description = "Whose turn it is, and why.")
public record Turn(
        @Schema(
                description =
                        "partner, home, host, intermediary, learner, guardian, validating, recognising, or clock where only time has to pass.",
                examples = "guardian")
        String party,

        @Schema(description = "The institution, where it is one's turn.")
        InstitutionId institutionId,

        @Schema(description = "The act that is awaited.", examples = "signature")
        String act,

        @Schema(description = "Code of the rule that holds things up, where one does.", examples = "SIGNATURE_MISSING")
        String code,

        @Schema(description = "A sentence that says why.") String why) {

    public static Turn of(String party, InstitutionId institutionId, String act, String why) {
        return new Turn(party, institutionId, act, null, why);
    }

    public static Turn ofClock(String act, String why) {
        return new Turn("clock", null, act, null, why);
    }

    public static Turn toSign(String party, InstitutionId institutionId, String why) {
        return new Turn(party, institutionId, "signature", MobilityRule.SIGNATURE_MISSING.name(), why);
    }
}
