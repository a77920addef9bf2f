package eu.ecvet.registry.unit;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may prepare, judge and read units (BR-Q15, BR-I01, section 6.1). */
@ApplicationScoped
public class UnitAccess {
    private final Authorities authorities;
    private final InstitutionFunctions institutions;

    UnitAccess(Authorities authorities, InstitutionFunctions institutions) {
        this.authorities = authorities;
        this.institutions = institutions;
    }

    /** The country in whose system the unit stands: that of the institution that answers for it. */
    String countryOf(InstitutionId owner) {
        return institutions.countryOf(owner).orElse(null);
    }

    /** BR-Q15: the acting institution designs units of this level in its country. */
    public Optional<Refusal> refusalToDesign(Actor actor, InstitutionId owner, UnitId id, EqfLevel level) {
        return authorities.refusal(actor, Function.DESIGN_UNIT, object(owner, id, level), authorities.today(actor));
    }

    Optional<Refusal> refusalToDesign(Actor actor, UnitSpecification version) {
        return refusalToDesign(
                actor,
                version.unit().owner(),
                version.unitId(),
                version.content().eqfLevel());
    }

    /** Section 6.1: the acting institution assures the quality of such units. */
    Optional<Refusal> refusalToJudge(Actor actor, UnitSpecification version) {
        return authorities.refusal(
                actor,
                Function.QUALITY_ASSURE,
                object(
                        version.unit().owner(),
                        version.unitId(),
                        version.content().eqfLevel()),
                authorities.today(actor));
    }

    /**
     * BR-I01: published versions are public; the others are for their institution, and from submission to publication also
     * for the quality officer who judges them.
     */
    boolean mayRead(Actor actor, UnitSpecification version) {
        return version.lifecycle().state().isPublic()
                || actor.actsFor(version.unit().owner())
                || (version.lifecycle().state().isHandedIn()
                        && refusalToJudge(actor, version).isEmpty());
    }

    private ActObject object(InstitutionId owner, UnitId id, EqfLevel level) {
        return new ActObject(countryOf(owner), null, id, level == null ? null : level.value(), null, null);
    }
}
