package eu.ecvet.recognition.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asks for recognition outside a Learning Agreement. */
@Schema(
        name = "AskedBy",
        description = "Who asks: the learner, the guardian of a minor, or the home institution by a referral.")
enum AskedBy {
    LEARNER,
    GUARDIAN,
    HOME_INSTITUTION
}
