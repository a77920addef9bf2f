package eu.ecvet.registry.qualification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a version takes a step; may be left out. */
record QualificationStep(
        @Schema(
                description =
                        "Whether the listed units that the institution is still preparing go the same step, all or nothing; absent: no.")
        Boolean includeUnits) {

    static boolean carriesUnits(QualificationStep step) {
        return step != null && Boolean.TRUE.equals(step.includeUnits());
    }
}
