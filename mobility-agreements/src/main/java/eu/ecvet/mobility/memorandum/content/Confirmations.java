package eu.ecvet.mobility.memorandum.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the partners of a memorandum confirm (Recommendation 2009/C 155/02, Annex II section 2). Each is said in so many words (BR-M04). */
@Schema(
        description =
                "The five confirmations of Annex II section 2 of Recommendation 2009/C 155/02; each must be true before the memorandum is proposed (BR-M04).")
public record Confirmations(
        @Schema(description = "The partners accept each other's status as competent institutions.")
        Boolean statusAccepted,

        @Schema(
                description =
                        "They accept each other's quality assurance, assessment, validation and recognition criteria and procedures as satisfactory for credit transfer.")
        Boolean proceduresAccepted,

        @Schema(description = "They agree the conditions of operation: objectives, duration, arrangements for review.")
        Boolean conditionsAgreed,

        @Schema(description = "They agree on the comparability of the qualifications, using the EQF levels.")
        Boolean comparabilityAgreed,

        @Schema(
                description =
                        "They have identified other actors and competent institutions that may be involved, and their functions.")
        Boolean otherActorsIdentified) {}
