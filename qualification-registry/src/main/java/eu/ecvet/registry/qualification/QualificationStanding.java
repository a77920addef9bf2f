package eu.ecvet.registry.qualification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Where a version of a qualification stands. What a published version says never changes; this does. */
@NullMarked
record QualificationStanding(
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        InstitutionId ownerInstitutionId,
        VersionState state,
        LocalizedText title,
        String country,
        @Nullable EqfLevel eqfLevel,
        @Nullable String iscedF,
        @Nullable Points totalPoints,
        @Nullable Validity validity,

        @Schema(description = "Why the quality officer sent it back the last time.") @Nullable
        String returnReason,

        @Schema(description = "The newer version that takes its place.") @Nullable
        Integer supersededByVersion,

        @Schema(description = "The first day of the newer version, on which it takes the place of this one.") @Nullable
        LocalDate supersededOn,

        @JsonIgnore long rowVersion) {

    static QualificationStanding of(QualificationSpecification version) {
        var content = version.content();
        var life = version.lifecycle();
        return new QualificationStanding(
                version.qualificationId(),
                version.number(),
                version.of().code(),
                version.owner(),
                life.state(),
                content.title(),
                content.country(),
                content.eqfLevel(),
                content.iscedF(),
                content.totalPoints(),
                content.validity(),
                life.state().isOpen() ? life.returnReason() : null,
                life.supersededByVersion(),
                life.supersededOn(),
                version.rowVersion());
    }
}
