package eu.ecvet.registry.qualification;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Who may prepare, weigh, judge and read qualifications (BR-Q15, BR-P06, BR-I01, section 6.1). */
@ApplicationScoped
public class QualificationAccess {
    private final Authorities authorities;

    QualificationAccess(Authorities authorities) {
        this.authorities = authorities;
    }

    /** BR-Q15: the acting institution designs qualifications of this country, level and field. */
    public Optional<Refusal> refusalToDesign(Actor actor, QualificationId id, QualificationContent content) {
        return refusal(actor, Function.DESIGN_QUALIFICATION, id, content);
    }

    /** BR-P06: only an institution that allocates points sets them. */
    public Optional<Refusal> refusalToAllocate(Actor actor, QualificationId id, QualificationContent content) {
        return refusal(actor, Function.ALLOCATE_POINTS, id, content);
    }

    /** Section 6.1: the acting institution assures the quality of such qualifications. */
    Optional<Refusal> refusalToJudge(Actor actor, QualificationSpecification version) {
        return refusal(actor, Function.QUALITY_ASSURE, version.qualificationId(), version.content());
    }

    /**
     * BR-I01: published versions are public; the others are for their institution, and from submission to publication also
     * for the quality officer who judges them.
     */
    boolean mayRead(Actor actor, QualificationSpecification version) {
        return version.lifecycle().state().isPublic()
                || actor.actsFor(version.qualification().owner())
                || (version.lifecycle().state().isHandedIn()
                        && refusalToJudge(actor, version).isEmpty());
    }

    /** Today's legal date where the acting institution sits (BR-E05). */
    LocalDate today(Actor actor) {
        return authorities.today(actor);
    }

    private Optional<Refusal> refusal(
            Actor actor, Function function, QualificationId id, QualificationContent content) {
        var object = new ActObject(
                content.country(),
                id,
                null,
                content.eqfLevel() == null ? null : content.eqfLevel().value(),
                content.iscedF(),
                null);
        return authorities.refusal(actor, function, object, authorities.today(actor));
    }
}
