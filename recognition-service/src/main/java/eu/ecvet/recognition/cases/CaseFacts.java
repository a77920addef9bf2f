package eu.ecvet.recognition.cases;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.recognition.cases.CaseFile.Assessed;
import eu.ecvet.recognition.cases.CaseFile.Validated;
import eu.ecvet.recognition.proposal.OutcomeFacts;
import eu.ecvet.recognition.proposal.Proposal;
import eu.ecvet.recognition.proposal.Proposal.Finding;
import eu.ecvet.recognition.proposal.ProposalEngine;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.recognition.proposal.UnitPolicy;
import eu.ecvet.recognition.reference.Agreement;
import eu.ecvet.recognition.reference.Agreement.Target;
import eu.ecvet.recognition.reference.Agreements;
import eu.ecvet.recognition.reference.CountedUnits;
import eu.ecvet.recognition.reference.PublishedQualification;
import eu.ecvet.recognition.reference.PublishedQualification.ComposedUnit;
import eu.ecvet.recognition.reference.PublishedQualifications;
import eu.ecvet.recognition.reference.PublishedUnit;
import eu.ecvet.recognition.reference.PublishedUnits;
import eu.ecvet.recognition.reference.Supersessions;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the rules must know of a case: its file, what is published, and what was decided before. */
@ApplicationScoped
public class CaseFacts {

    private final PublishedUnits units;
    private final PublishedQualifications qualifications;
    private final Agreements agreements;
    private final CountedUnits counted;
    private final RecognisedOutcomes recognised;
    private final Authorities authorities;
    private final ProposalConfig config;

    CaseFacts(
            PublishedUnits units,
            PublishedQualifications qualifications,
            Agreements agreements,
            CountedUnits counted,
            RecognisedOutcomes recognised,
            Authorities authorities,
            ProposalConfig config) {
        this.units = units;
        this.qualifications = qualifications;
        this.agreements = agreements;
        this.counted = counted;
        this.recognised = recognised;
        this.authorities = authorities;
        this.config = config;
    }

    /** What the rules would decide on that date, on the validation that stands. */
    public Proposal proposal(RecognitionCase opened, LocalDate on) {
        return proposal(opened, opened.file().validated(), on);
    }

    /** What the rules would decide on that date if this were the validation. */
    public Proposal proposal(RecognitionCase opened, List<Validated> validated, LocalDate on) {
        return ProposalEngine.propose(units(opened, validated), circumstances(opened, on), on);
    }

    public List<UnitFacts> units(RecognitionCase opened, List<Validated> validated) {
        PublishedQualification qualification = qualification(opened);
        Set<UnitId> countedUnits =
                counted.of(opened.learner(), opened.qualification().qualificationId());
        return opened.file().targets().stream()
                .map(target -> unit(opened, validated, qualification, target, countedUnits.contains(target.unitId())))
                .toList();
    }

    /** The pinned qualification version; a case opens only once it is known (BR-E04). */
    public PublishedQualification qualification(RecognitionCase opened) {
        return qualifications
                .find(opened.qualification())
                .orElseThrow(() -> new IllegalStateException("unknown " + opened.qualification()));
    }

    public PublishedUnit unit(Target target) {
        return units.find(target.unit()).orElseThrow(() -> new IllegalStateException("unknown " + target.unit()));
    }

    /** The agreement version behind the case; empty on the individual route. */
    public Optional<Agreement> agreement(RecognitionCase opened) {
        return opened.agreement().flatMap(id -> agreements.find(id, opened.agreementVersion()));
    }

    private UnitFacts unit(
            RecognitionCase opened,
            List<Validated> validated,
            PublishedQualification qualification,
            Target target,
            boolean alreadyCounted) {
        PublishedUnit unit = unit(target);
        Supersessions supersessions = units.supersessions(target.unitId());
        Map<OutcomeId, LocalDate> earlier = recognisedEarlier(opened, target, supersessions);
        return new UnitFacts(
                target.unit(),
                unit.code(),
                unit.outcomes().stream()
                        .map(outcome -> outcome(opened.file(), validated, target, outcome, earlier))
                        .toList(),
                policy(qualification, target, unit),
                qualification.includes(target.unit()),
                alreadyCounted,
                unit.eqfLevel() == null ? qualification.eqfLevel() : unit.eqfLevel(),
                opened.file().assessedLevel(target.unitId()).orElse(null),
                supersessions.successorOf(target.unitVersion()).orElse(null));
    }

    private Map<OutcomeId, LocalDate> recognisedEarlier(
            RecognitionCase opened, Target target, Supersessions supersessions) {
        Map<OutcomeId, LocalDate> earlier = new HashMap<>();
        for (var outcome :
                recognised.of(opened.learner(), opened.qualification().qualificationId(), target.unitId())) {
            supersessions
                    .equivalent(outcome.unitVersion(), outcome.outcomeId(), target.unitVersion())
                    .ifPresent(same -> earlier.put(same, outcome.assessedOn()));
        }
        return earlier;
    }

    private static OutcomeFacts outcome(
            CaseFile file,
            List<Validated> validated,
            Target target,
            PublishedUnit.Outcome outcome,
            Map<OutcomeId, LocalDate> earlier) {
        Optional<Assessed> assessed = file.assessed(target.unitId(), outcome.outcomeId());
        Optional<Validated> validation = validated.stream()
                .filter(result -> result.unitId().equals(target.unitId())
                        && result.outcomeId().equals(outcome.outcomeId()))
                .findFirst();
        return new OutcomeFacts(
                outcome.outcomeId(),
                outcome.code(),
                outcome.essential(),
                target.outcomeIds().contains(outcome.outcomeId()),
                assessed.map(Assessed::result).orElse(OutcomeResult.NOT_ASSESSED),
                assessed.map(Assessed::assessedOn).orElse(null),
                assessed.map(Assessed::deviations).orElse(List.of()),
                validation.map(Validated::match).orElse(null),
                validation.map(Validated::ground).orElse(null),
                earlier.get(outcome.outcomeId()));
    }

    private UnitPolicy policy(PublishedQualification qualification, Target target, PublishedUnit unit) {
        return new UnitPolicy(
                target.status(),
                target.standardisation(),
                target.automaticRecognition(),
                target.accountableOfficer(),
                target.coverageThresholdPercent() == null
                        ? config.coverageThresholdPercent()
                        : target.coverageThresholdPercent(),
                unit.creditValidityPeriod(),
                qualification
                        .composed(target.unitId())
                        .map(ComposedUnit::points)
                        .orElse(null),
                qualification.totalPoints() != null);
    }

    /** What speaks against the case beyond its outcomes: dates outside the memorandum, functions not held (BR-V01, BR-I01). */
    private List<Finding> circumstances(RecognitionCase opened, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        agreement(opened)
                .ifPresent(agreement -> CoverageRules.mouCovers(opened.file().positive(), agreement.coverage())
                        .forEach(violation -> findings.add(Finding.of(violation, null))));
        Set<Finding> functions = new LinkedHashSet<>();
        PublishedQualification qualification = qualification(opened);
        var transcript = opened.file().transcript();
        for (Target target : opened.file().targets()) {
            ActObject taught = qualification.asTaughtAnywhere(unit(target));
            for (Assessed assessed : opened.file().positive()) {
                if (assessed.unitId().equals(target.unitId())
                        && assessed.assessingInstitutionId() != null
                        && assessed.assessedOn() != null) {
                    heldForEither(
                                    assessed.assessingInstitutionId(),
                                    Function.ASSESS,
                                    taught,
                                    target.hostUnitId(),
                                    assessed.assessedOn())
                            .ifPresent(violation -> functions.add(lacking("assessing", violation, target.unitId())));
                }
            }
            if (transcript != null) {
                heldForEither(
                                transcript.hostInstitutionId(),
                                Function.AWARD_CREDIT,
                                taught,
                                target.hostUnitId(),
                                transcript.issuedOn())
                        .ifPresent(violation -> functions.add(lacking("hosting", violation, target.unitId())));
            }
        }
        ActObject object = qualification.asObject();
        for (var unit : opened.file().units()) {
            held(opened.validating(), Function.VALIDATE, object.withUnit(unit.unitId()), on)
                    .ifPresent(violation -> functions.add(lacking("validating", violation, unit.unitId())));
            held(opened.recognising(), Function.RECOGNISE_UNIT, object.withUnit(unit.unitId()), on)
                    .ifPresent(violation -> functions.add(lacking("recognising", violation, unit.unitId())));
        }
        findings.addAll(functions);
        return findings;
    }

    private static Finding lacking(String institution, Violation violation, UnitId unit) {
        return Finding.of(
                new Violation(
                        violation.code(),
                        violation.rule(),
                        "About the %s institution: %s".formatted(institution, violation.detail()),
                        ""),
                unit);
    }

    /** The scope of a host names its own units or those of the partner; either covers the act (BR-L02, BR-A01). */
    private Optional<Violation> heldForEither(
            InstitutionId institution, Function function, ActObject homeUnit, UnitId hostUnit, LocalDate on) {
        Optional<Violation> forHomeUnit = held(institution, function, homeUnit, on);
        return forHomeUnit.isEmpty() || hostUnit == null
                ? forHomeUnit
                : held(institution, function, homeUnit.withUnit(hostUnit), on).flatMap(violation -> forHomeUnit);
    }

    private Optional<Violation> held(InstitutionId institution, Function function, ActObject object, LocalDate on) {
        return authorities.held(institution).refusalOf(function, object, on);
    }
}
