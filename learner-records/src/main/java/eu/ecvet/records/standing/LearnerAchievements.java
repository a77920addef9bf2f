package eu.ecvet.records.standing;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.records.assessment.CountingResults;
import eu.ecvet.records.credit.CreditedOutcomes;
import eu.ecvet.records.heard.agreement.Ending;
import eu.ecvet.records.heard.agreement.RunningAgreements;
import eu.ecvet.records.heard.agreement.RunningAgreements.Agreed;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.QualificationSpecification.UnitInQualification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.ledger.Ledger;
import eu.ecvet.records.transcript.Transcripts;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gathers what a learner achieved from assessments, transcripts, validations and the ledger. */
@ApplicationScoped
class LearnerAchievements {
    private final Assessments assessments;
    private final Transcripts transcripts;
    private final Ledger ledger;
    private final RunningAgreements agreements;
    private final Specifications specifications;

    LearnerAchievements(
            Assessments assessments,
            Transcripts transcripts,
            Ledger ledger,
            RunningAgreements agreements,
            Specifications specifications) {
        this.assessments = assessments;
        this.transcripts = transcripts;
        this.ledger = ledger;
        this.agreements = agreements;
        this.specifications = specifications;
    }

    /** With what carries over from older versions of the units of this qualification. */
    Supplier<Achievements> of(Asking asking, LearnerId learner, QualificationSpecification towards) {
        var attempts = assessments.of(asking, learner);
        var issued = transcripts.latestOf(asking, learner);
        var entries = ledger.entries(asking, learner);
        var recognised = ledger.recognised(asking, learner);
        var fillings = ledger.fillings(asking, learner);
        var validated = ledger.validated(asking, learner);
        var agreed = agreements.agreedFor(asking, learner);
        var equivalents = specifications.equivalents(
                asking,
                towards.units().stream().map(UnitInQualification::unitId).toList());
        return () -> new Achievements(
                entries.get(),
                recognised.get(),
                fillings.get(),
                Set.copyOf(validated.get()),
                CreditedOutcomes.of(attempts.get(), issued.get()),
                negative(attempts.get()),
                inLearning(agreed.get()),
                equivalents.get());
    }

    private static Set<OutcomeId> negative(List<Assessment> attempts) {
        CountingResults counting = CountingResults.of(attempts);
        return counting.byOutcome().entrySet().stream()
                .filter(entry -> entry.getValue().result().result() == OutcomeResult.NOT_ACHIEVED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<OutcomeId> inLearning(List<Agreed> agreements) {
        return agreements.stream()
                .filter(agreement -> agreement
                        .ending()
                        .map(how -> how == Ending.PERIOD_COMPLETED)
                        .orElse(true))
                .flatMap(agreement -> agreement.terms().targets().stream())
                .flatMap(target -> target.outcomeIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
