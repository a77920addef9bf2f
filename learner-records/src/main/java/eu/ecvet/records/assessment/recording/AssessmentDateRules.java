package eu.ecvet.records.assessment.recording;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.heard.agreement.Ending;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** On which dates a result can have been found (BR-A03). */
final class AssessmentDateRules {
    private AssessmentDateRules() {}

    /**
     * BR-A03 before BR-I01: what is wrong with the date itself, asked before who held ASSESS on that date; a typing error
     * would else look like a lost function. The agreement's dates are told to those alone whom it names as assessing.
     */
    static List<Violation> dateItself(
            LocalDate assessedOn,
            Optional<RunningAgreement> agreement,
            InstitutionId assessing,
            int graceDays,
            LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        notInTheFuture(assessedOn, today).ifPresent(violations::add);
        agreement
                .filter(running -> AssessmentRules.assessorIsNamed(
                                running.terms().assessingInstitutionIds(), assessing)
                        .isEmpty())
                .ifPresent(running -> violations.addAll(ofTheAgreement(assessedOn, running, graceDays)));
        return violations;
    }

    /** BR-A03: all that a Learning Agreement says of the date of an assessment. */
    static List<Violation> ofTheAgreement(LocalDate assessedOn, RunningAgreement agreement, int graceDays) {
        List<Violation> violations = new ArrayList<>();
        withinPeriod(assessedOn, agreement.terms().period(), graceDays).ifPresent(violations::add);
        coveredByMemorandum(assessedOn, agreement.coverage()).ifPresent(violations::add);
        notAfterTheEnd(assessedOn, agreement.ending(), agreement.endedOn()).ifPresent(violations::add);
        return violations;
    }

    /** BR-Q19: after its last day of validity a unit version takes no new assessment; what was achieved before stays. */
    static Optional<Violation> unitIsOpen(LocalDate assessedOn, UnitSpecification unit) {
        return unit.validUntil()
                .filter(assessedOn::isAfter)
                .map(last -> ASSESSED_AFTER_VALIDITY.at(
                        "/assessedOn",
                        "Version %d of the unit %s could be assessed until %s; assess a newer version of it."
                                .formatted(unit.unitVersion(), unit.readable(), last)));
    }

    /** BR-A03: nobody has assessed tomorrow. */
    static Optional<Violation> notInTheFuture(LocalDate assessedOn, LocalDate today) {
        return assessedOn.isAfter(today)
                ? Optional.of(assessmentDate("The assessment lies in the future; today is %s.".formatted(today)))
                : Optional.empty();
    }

    /** BR-A03: the date lies in the period of the Learning Agreement or in the days of grace after it. */
    static Optional<Violation> withinPeriod(LocalDate assessedOn, LegalPeriod period, int graceDays) {
        LegalPeriod admitted = new LegalPeriod(period.from(), period.until().plusDays(graceDays));
        return admitted.contains(assessedOn)
                ? Optional.empty()
                : Optional.of(assessmentDate(
                        "The assessment must lie between %s and %s: the agreed period and %d days after it."
                                .formatted(admitted.from(), admitted.until(), graceDays)));
    }

    /** BR-A03, BR-M09: the memorandum covers the date, its run-off included. */
    static Optional<Violation> coveredByMemorandum(LocalDate assessedOn, LegalPeriod coverage) {
        return coverage.contains(assessedOn)
                ? Optional.empty()
                : Optional.of(assessmentDate(
                        "The Memorandum of Understanding behind this agreement covers assessments from %s to %s only."
                                .formatted(coverage.from(), coverage.until())));
    }

    /** BR-A03: what ended early, was cancelled or is closed takes no assessment of a later date. */
    static Optional<Violation> notAfterTheEnd(
            LocalDate assessedOn, Optional<Ending> ending, Optional<LocalDate> endedOn) {
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        boolean open =
                switch (ending.get()) {
                    case PERIOD_COMPLETED -> true;
                    case ENDED_EARLY -> !assessedOn.isAfter(endedOn.orElseThrow());
                    case CANCELLED, LAPSED, CLOSED -> false;
                };
        return open
                ? Optional.empty()
                : Optional.of(AGREEMENT_ENDED.at(
                        "/assessedOn",
                        "The Learning Agreement ended on %s and takes no further assessment."
                                .formatted(endedOn.orElseThrow())));
    }

    private static Violation assessmentDate(String sentence) {
        return ASSESSMENT_DATE.at("/assessedOn", sentence);
    }
}
