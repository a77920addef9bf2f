package eu.ecvet.registry.qualification;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.version.act.Access;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Who may prepare, weigh, judge and read qualifications (BR-Q15, BR-P06, BR-I01, section 6.1). */
@Singleton
public class QualificationAccess extends Access<QualificationSpecification, QualificationContent> {
    QualificationAccess(Authorities authorities) {
        super(authorities, Function.DESIGN_QUALIFICATION);
    }

    /** BR-P06: only an institution that allocates points sets them. */
    public Optional<Refusal> refusalToAllocate(Actor actor, UUID id, QualificationContent content) {
        return refusal(actor, Function.ALLOCATE_POINTS, null, id, content);
    }

    /** BR-P06: the institution allocates points, or did so once. */
    boolean allocates(InstitutionId institution) {
        return authorities().held(institution).functions().stream()
                .anyMatch(held -> held.function() == Function.ALLOCATE_POINTS);
    }

    @Override
    protected ActObject object(InstitutionId owner, UUID id, QualificationContent content) {
        var level = content.eqfLevel();
        return new ActObject(
                content.country(),
                new QualificationId(id),
                null,
                level == null ? null : level.value(),
                content.iscedF(),
                null);
    }
}
