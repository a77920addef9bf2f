package eu.ecvet.records.assessment.recording;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.heard.agreement.AgreementTerms.Target;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What holds when a result is recorded. */
final class AssessmentRules {
    private AssessmentRules() {}

    /** All rules of an assessment at the learner's own institution, without a Learning Agreement. */
    static List<Violation> violations(
            RecordAssessment act,
            UnitSpecification unit,
            int earlierAttempts,
            OptionalInt attemptLimit,
            LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        AssessmentDateRules.notInTheFuture(act.assessedOn(), today).ifPresent(violations::add);
        AssessmentDateRules.unitIsOpen(act.assessedOn(), unit).ifPresent(violations::add);
        violations.addAll(resultsAreOfTheUnit(act.results(), unit));
        violations.addAll(oneResultPerOutcome(act.results()));
        withinAttemptLimit(earlierAttempts, attemptLimit).ifPresent(violations::add);
        return violations;
    }

    /** All rules of an assessment under a Learning Agreement. */
    static List<Violation> underAgreement(
            RecordAssessment act,
            UnitSpecification unit,
            RunningAgreement agreement,
            InstitutionId assessing,
            int earlierAttempts,
            AssessmentsConfig config,
            LocalDate today) {
        List<Violation> violations =
                new ArrayList<>(violations(act, unit, earlierAttempts, config.attemptLimit(), today));
        Optional<Violation> notNamed = assessorIsNamed(agreement.terms().assessingInstitutionIds(), assessing);
        if (notNamed.isPresent()) {
            // Whoever is not named in the agreement is told nothing of its content.
            violations.add(notNamed.get());
            return violations;
        }
        learnerOfTheAgreement(act, agreement).ifPresent(violations::add);
        violations.addAll(AssessmentDateRules.ofTheAgreement(act.assessedOn(), agreement, config.graceDays()));
        Optional<Target> target = agreement.terms().target(unit.version());
        if (target.isEmpty()) {
            violations.add(unitIsNotAgreed(unit));
        } else {
            violations.addAll(otherOutcomesAreDeviations(act, target.get()));
        }
        agreedMethod(act.method(), agreement.terms().agreedMethods(), act.deviations())
                .ifPresent(violations::add);
        return violations;
    }

    /**
     * BR-A01, BR-I01: who assesses a learner without a Learning Agreement, apart from holding ASSESS for the unit. The home
     * institution does. So does an institution that awarded the learner a unit of a qualification to which this unit
     * belongs: it took her in, as a school does to which she changes, and goes on towards the same qualification. An award
     * in another qualification makes nobody her assessor here.
     *
     * @param awardedTowards versions of qualifications in which the assessing institution awarded the learner a unit; asked for
     *     only where she is not at home
     */
    static boolean mayAssessWithoutAgreement(
            InstitutionId assessing,
            Optional<InstitutionId> home,
            Supplier<List<QualificationSpecification>> awardedTowards,
            UnitId unit) {
        return home.filter(assessing::equals).isPresent()
                || awardedTowards.get().stream()
                        .anyMatch(qualification -> qualification.unit(unit).isPresent());
    }

    /** BR-A01: only an institution that the Learning Agreement names as assessing may record a result for it. */
    static Optional<Violation> assessorIsNamed(List<InstitutionId> named, InstitutionId assessing) {
        return named.contains(assessing)
                ? Optional.empty()
                : Optional.of(ASSESSOR_NOT_AUTHORISED.at(
                        "/learningAgreementId",
                        "Your institution is not named in this Learning Agreement as one that assesses."));
    }

    /** BR-A01: an agreement is about one learner. */
    static Optional<Violation> learnerOfTheAgreement(RecordAssessment act, RunningAgreement agreement) {
        return act.learnerId().equals(agreement.learnerId())
                ? Optional.empty()
                : Optional.of(
                        LEARNER_NOT_OF_AGREEMENT.at("/learnerId", "The Learning Agreement is about another learner."));
    }

    /** BR-A02: the results are on outcomes of the unit version. */
    static List<Violation> resultsAreOfTheUnit(List<Assessment.Result> results, UnitSpecification unit) {
        Set<OutcomeId> known = unit.outcomeIds();
        return IntStream.range(0, results.size())
                .filter(i -> !known.contains(results.get(i).outcomeId()))
                .mapToObj(i -> OUTCOME_NOT_OF_UNIT.at(
                        "/results/%d/outcomeId".formatted(i),
                        "This outcome does not belong to version %d of the unit %s."
                                .formatted(unit.unitVersion(), unit.readable())))
                .toList();
    }

    /** BR-A02: one result per outcome. */
    static List<Violation> oneResultPerOutcome(List<Assessment.Result> results) {
        Set<OutcomeId> seen = new HashSet<>();
        return IntStream.range(0, results.size())
                .filter(i -> !seen.add(results.get(i).outcomeId()))
                .mapToObj(i -> OUTCOME_TWICE.at(
                        "/results/%d/outcomeId".formatted(i), "An attempt has one result for each outcome, not two."))
                .toList();
    }

    /** BR-A04: every attempt is a further one, up to the limit that the institutions set. */
    static Optional<Violation> withinAttemptLimit(int earlierAttempts, OptionalInt limit) {
        return limit.isPresent() && earlierAttempts >= limit.getAsInt()
                ? Optional.of(ATTEMPT_LIMIT.at(
                        "/unitId", "The learner has used all %d attempts at this unit.".formatted(limit.getAsInt())))
                : Optional.empty();
    }

    /** BR-A09: another method than the agreed ones needs a recorded deviation. */
    static Optional<Violation> agreedMethod(String method, List<String> agreed, List<Assessment.Deviation> deviations) {
        boolean isAgreed = agreed.stream().anyMatch(one -> one.strip().equalsIgnoreCase(method.strip()));
        boolean isRecorded = deviations.stream().anyMatch(deviation -> deviation.type() == DeviationType.METHOD);
        return isAgreed || isRecorded
                ? Optional.empty()
                : Optional.of(METHOD_NOT_AGREED.at(
                        "/method",
                        "The parties agreed on: %s. For another method record a deviation of type METHOD that says why."
                                .formatted(String.join(", ", agreed))));
    }

    /** BR-T04: what was achieved in a unit that is no target belongs to the additional outcomes. */
    private static Violation unitIsNotAgreed(UnitSpecification unit) {
        return UNIT_NOT_AGREED.at(
                "/unitId",
                "Version %d of the unit %s is no target of the Learning Agreement. Record what was achieved beyond the agreement under additionalOutcomes."
                        .formatted(unit.unitVersion(), unit.readable()));
    }

    /** BR-T03, BR-T04: a result on an outcome that is no target needs a recorded deviation on that outcome. */
    static List<Violation> otherOutcomesAreDeviations(RecordAssessment act, Target target) {
        Set<OutcomeId> deviating = new HashSet<>();
        act.deviations().stream()
                .filter(deviation -> deviation.type() == DeviationType.OUTCOMES && deviation.outcomeId() != null)
                .forEach(deviation -> deviating.add(deviation.outcomeId()));
        return IntStream.range(0, act.results().size())
                .filter(i -> !target.outcomeIds().contains(act.results().get(i).outcomeId())
                        && !deviating.contains(act.results().get(i).outcomeId()))
                .mapToObj(
                        i -> OUTCOME_NOT_AGREED.at(
                                "/results/%d/outcomeId".formatted(i),
                                "This outcome is no target of the Learning Agreement; record a deviation of type OUTCOMES for it."))
                .toList();
    }
}
