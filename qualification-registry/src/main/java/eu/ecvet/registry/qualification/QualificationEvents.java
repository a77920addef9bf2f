package eu.ecvet.registry.qualification;

import eu.ecvet.composition.NormalForm;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the registry tells the other services about qualifications. */
@ApplicationScoped
class QualificationEvents {
    private final Outbox outbox;

    QualificationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Listed(
            UnitId unitId,
            int unitVersion,
            Obligation obligation,
            Points points,
            String groupId,
            List<String> furtherGroupIds) {}

    private record Grouped(
            String groupId,
            String parentGroupId,
            LocalizedText title,
            Integer minUnits,
            Integer maxUnits,
            Points minPoints,
            Points maxPoints,
            String specialisation,
            Boolean open) {}

    private record Published(
            QualificationId qualificationId,
            int qualificationVersion,
            String code,
            LocalizedText title,
            String language,
            String country,
            EqfLevel eqfLevel,
            String iscedF,
            boolean regulatedProfession,
            InstitutionId ownerInstitutionId,
            LegalPeriod validity,
            List<Listed> units,
            List<Grouped> groups,
            Points totalPoints,
            Points pointsStep,
            NormalForm composition) {}

    void published(Actor actor, QualificationSpecification version) {
        var content = version.content();
        var composition = content.composition();
        var places = composition.groupsOfUnits();
        outbox.append(new NewEvent(
                "qualification.version.published",
                version.qualificationId().value(),
                actor.institution().map(InstitutionId::value).orElse(null),
                new Published(
                        version.qualificationId(),
                        version.number(),
                        version.of().code(),
                        content.title(),
                        content.language(),
                        content.country(),
                        content.eqfLevel(),
                        content.iscedF(),
                        content.regulatedProfession(),
                        version.owner(),
                        content.validity().period(),
                        content.units().stream()
                                .map(unit -> {
                                    var groups = places.getOrDefault(unit.unitId(), List.of());
                                    return new Listed(
                                            unit.unitId(),
                                            unit.unitVersion(),
                                            unit.obligation(),
                                            unit.points(),
                                            groups.isEmpty() ? null : groups.getFirst(),
                                            groups.size() > 1 ? groups.subList(1, groups.size()) : null);
                                })
                                .toList(),
                        composition.allGroups("").stream()
                                .map(QualificationEvents::grouped)
                                .toList(),
                        content.totalPoints(),
                        content.totalPoints() == null ? null : content.pointsStep(),
                        NormalForm.of(composition.requirements()))));
    }

    private static Grouped grouped(Composition.Placed placed) {
        var group = placed.group();
        return new Grouped(
                group.groupId(),
                placed.parentGroupId(),
                group.title(),
                group.minUnits(),
                group.maxUnits(),
                group.minPoints(),
                group.maxPoints(),
                group.specialisation() == null ? null : group.specialisation().code(),
                group.open() ? true : null);
    }
}
