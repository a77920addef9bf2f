package eu.ecvet.records.heard.agreement;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.records.heard.agreement.AgreementTerms.Target;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Answers whether an institution may assess or credit a unit, by the scope of its function. */
@ApplicationScoped
public class UnitFunctions {
    private final Specifications specifications;
    private final Authorities authorities;

    UnitFunctions(Specifications specifications, Authorities authorities) {
        this.specifications = specifications;
        this.authorities = authorities;
    }

    /**
     * BR-I01: empty if the institution of the actor holds the function on that date, covering the unit or, where the parties
     * compared it with a unit of the host, that unit; else why not. An agreement that does not name the institution is left
     * aside.
     *
     * @param settings in which it was learned; each of them has to lie in the scope, none where nothing was assessed
     */
    public Optional<Refusal> refusal(
            Actor actor,
            Function function,
            UnitVersion unit,
            Optional<RunningAgreement> agreement,
            Set<LearningSetting> settings,
            LocalDate on) {
        Optional<AgreementTerms> terms = agreement
                .filter(running -> actor.institution().filter(running::names).isPresent())
                .map(RunningAgreement::terms);
        Optional<QualificationSpecification> qualification =
                terms.map(AgreementTerms::qualification).flatMap(specifications::qualification);
        ActObject object = object(unit.unitId(), specifications.unit(unit), qualification);
        Optional<UnitId> compared = terms.flatMap(agreed -> agreed.target(unit)).map(Target::hostUnitId);
        return settings.isEmpty()
                ? refusal(actor, function, object, compared, on)
                : settings.stream()
                        .sorted()
                        .flatMap(
                                setting -> refusal(actor, function, object.withSetting(setting), compared, on).stream())
                        .findFirst();
    }

    private Optional<Refusal> refusal(
            Actor actor, Function function, ActObject object, Optional<UnitId> compared, LocalDate on) {
        Optional<Refusal> refusal = authorities.refusal(actor, function, object, on);
        return refusal.isEmpty() || compared.isEmpty()
                ? refusal
                : authorities.refusal(
                        actor, function, compared(compared.get(), specifications.newest(compared.get()), object), on);
    }

    /**
     * BR-I01: what assessing or crediting a unit is about. The level is the unit's own, else that of the qualification towards
     * which the learner goes, from which the field of education comes too. It says nothing of a country or a qualification: a
     * host assesses units of other countries' qualifications.
     */
    static ActObject object(
            UnitId unit, Optional<UnitSpecification> published, Optional<QualificationSpecification> towards) {
        return new ActObject(
                null,
                null,
                unit,
                published
                        .map(UnitSpecification::eqfLevel)
                        .or(() -> towards.map(QualificationSpecification::eqfLevel))
                        .orElse(null),
                towards.map(QualificationSpecification::iscedF).orElse(null),
                null);
    }

    /** BR-I01: the host's unit in place of the one that it is compared with, at its own level where it has one. */
    static ActObject compared(UnitId hostUnit, Optional<UnitSpecification> published, ActObject object) {
        return new ActObject(
                object.country(),
                object.qualificationId(),
                hostUnit,
                published.map(UnitSpecification::eqfLevel).orElse(object.eqfLevel()),
                object.iscedF(),
                object.setting());
    }
}
