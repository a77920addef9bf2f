package eu.ecvet.records.assessment;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.AuthorityRule;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.ledger.Ledger;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.records.reference.QualificationSpecification;
import eu.ecvet.records.reference.RunningAgreement;
import eu.ecvet.records.reference.RunningAgreements;
import eu.ecvet.records.reference.Specifications;
import eu.ecvet.records.reference.UnitFunctions;
import eu.ecvet.records.reference.UnitSpecification;
import eu.ecvet.records.transcript.UnattestedAssessments;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Records what an assessor found: the first of the four acts, apart from transcript, validation and recognition (Annex II
 * section 3).
 */
@ApplicationScoped
@UseCase
class Assessing {
    private final Assessments assessments;
    private final Specifications specifications;
    private final RunningAgreements agreements;
    private final Learners learners;
    private final Ledger ledger;
    private final UnattestedAssessments unattested;
    private final UnitFunctions functions;
    private final Authorities authorities;
    private final AssessmentsConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Assessing(
            Assessments assessments,
            Specifications specifications,
            RunningAgreements agreements,
            Learners learners,
            Ledger ledger,
            UnattestedAssessments unattested,
            UnitFunctions functions,
            Authorities authorities,
            AssessmentsConfig config,
            Outbox outbox,
            Clock clock) {
        this.assessments = assessments;
        this.specifications = specifications;
        this.agreements = agreements;
        this.learners = learners;
        this.ledger = ledger;
        this.unattested = unattested;
        this.functions = functions;
        this.authorities = authorities;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Confirmed(
            AssessmentId assessmentId,
            LearnerId learnerId,
            UnitId unitId,
            int unitVersion,
            int attempt,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId,
            LearningSetting setting,
            String method,
            List<ResultTold> results,
            List<DeviationTold> deviations,
            LearningAgreementId learningAgreementId,
            Integer agreementVersion) {
        record ResultTold(OutcomeId outcomeId, OutcomeResult result) {}

        static Confirmed of(Assessment made) {
            return new Confirmed(
                    made.id(),
                    made.learnerId(),
                    made.unit().unitId(),
                    made.unit().version(),
                    made.attempt(),
                    made.assessedOn(),
                    made.assessingInstitutionId(),
                    made.setting(),
                    made.method(),
                    made.details().results().stream()
                            .map(result -> new ResultTold(result.outcomeId(), result.result()))
                            .toList(),
                    DeviationTold.withoutWords(made.details().deviations()),
                    made.learningAgreementId(),
                    made.agreementVersion());
        }
    }

    Answer<Created<AssessmentView>> record(Actor actor, RecordAssessment act) {
        Optional<RunningAgreement> agreement =
                Optional.ofNullable(act.learningAgreementId()).flatMap(agreements::find);
        LocalDate today = authorities.today(actor);
        Optional<Refusal> refusal = mayAssess(actor, act, agreement);
        if (refusal.isPresent()) {
            List<Violation> wrongDate = hangsOnTheDate(refusal.get())
                    ? AssessmentRules.dateItself(
                            act.assessedOn(), agreement, actor.institution().orElseThrow(), config.graceDays(), today)
                    : List.of();
            return wrongDate.isEmpty() ? Answer.refused(refusal.get()) : Answer.broken(wrongDate);
        }
        InstitutionId institution = actor.institution().orElseThrow();
        Optional<Assessment> existing = Optional.ofNullable(act.id()).flatMap(assessments::find);
        if (existing.isPresent()) {
            return existing.get().assessingInstitutionId().equals(institution) && act.isAbout(existing.get())
                    ? Answer.done(Created.before(view(existing.get())))
                    : Answer.refused(new Refusal.Conflict(
                            ID_ALREADY_USED.at("/id", "This id stands for another assessment already.")));
        }
        if (act.learningAgreementId() == null && !mayAssessWithoutAgreement(act, institution)) {
            return Answer.notFound("This learner");
        }
        List<Violation> unknown = unknownReferences(act, agreement);
        if (!unknown.isEmpty()) {
            return Answer.broken(unknown);
        }
        UnitSpecification unit = specifications.unit(act.unit()).orElseThrow();
        // Counted only where a limit needs it, so that the limit is told together with all else that is broken.
        int earlier = config.attemptLimit().isPresent() ? assessments.attempts(act.learnerId(), act.unitId()) : 0;
        List<Violation> violations = agreement
                .map(running -> AssessmentRules.violations(act, unit, running, institution, earlier, config, today))
                .orElseGet(() -> AssessmentRules.violations(act, unit, earlier, config.attemptLimit(), today));
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        Assessment made = assessments.add(new Assessment(
                act.id() == null ? new AssessmentId(UUID.randomUUID()) : act.id(),
                act.learnerId(),
                act.unit(),
                0,
                act.learningAgreementId(),
                agreement.map(RunningAgreement::agreementVersion).orElse(null),
                institution,
                act.assessedOn(),
                act.method(),
                act.setting(),
                act.place(),
                act.details(),
                actor.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        // Somebody else may have recorded an attempt since it was counted; the number that it got decides.
        Optional<Violation> oneTooMany = AssessmentRules.withinAttemptLimit(made.attempt() - 1, config.attemptLimit());
        if (oneTooMany.isPresent()) {
            return Answer.broken(oneTooMany.get());
        }
        outbox.append(new NewEvent("assessment.confirmed", made.id().value(), institution.value(), Confirmed.of(made)));
        return Answer.done(Created.anew(view(made)));
    }

    Answer<AssessmentView> read(Actor actor, AssessmentId id) {
        return assessments
                .readableBy(actor, id)
                .map(found -> Answer.done(view(found)))
                .orElseGet(() -> Answer.notFound("This assessment"));
    }

    Answer<Page<AssessmentView>> list(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        Page<Assessment> found = assessments.readableBy(actor, learner, agreement, page);
        Map<UnitVersion, UnitSpecification> units = specifications.units(
                found.items().stream().map(Assessment::unit).collect(Collectors.toSet()));
        Set<AssessmentId> unattested = unattested(found.items());
        return Answer.done(found.map(
                made -> AssessmentView.of(made, units.get(made.unit()).outcomeIds(), unattested.contains(made.id()))));
    }

    /** BR-A01, BR-I01, BR-I05: the institution holds ASSESS on the date of the assessment, covering what is assessed. */
    private Optional<Refusal> mayAssess(Actor actor, RecordAssessment act, Optional<RunningAgreement> agreement) {
        return functions.refusal(actor, Function.ASSESS, act.unit(), agreement, act.setting(), act.assessedOn());
    }

    /** Whether on another date the institution might hold the function; a person's role does not hang on it. */
    private static boolean hangsOnTheDate(Refusal refusal) {
        return refusal instanceof Refusal.NotEmpowered(String function, Violation violation)
                && !violation.code().equals(AuthorityRule.FUNCTION_MISSING.name());
    }

    /** For whom the rule does not hold, the learner does not exist. */
    private boolean mayAssessWithoutAgreement(RecordAssessment act, InstitutionId institution) {
        Optional<InstitutionId> home = learners.enrolment(act.learnerId()).map(Enrolment::home);
        List<QualificationSpecification> awardedTowards = ledger.entries(act.learnerId()).stream()
                .filter(entry -> entry.decidingInstitutionId().equals(institution))
                .map(LedgerEntry::qualification)
                .distinct()
                .flatMap(qualification -> specifications.qualification(qualification).stream())
                .toList();
        return AssessmentRules.mayAssessWithoutAgreement(institution, home, awardedTowards, act.unitId());
    }

    private List<Violation> unknownReferences(RecordAssessment act, Optional<RunningAgreement> agreement) {
        var unknown = new ArrayList<Violation>();
        if (act.learningAgreementId() != null && agreement.isEmpty()) {
            unknown.add(
                    AGREEMENT_UNKNOWN.at(
                            "/learningAgreementId",
                            "No Learning Agreement with this id is active, or was; results are recorded from its first day on."));
        }
        if (specifications.unit(act.unit()).isEmpty()) {
            unknown.add(UNIT_UNKNOWN.at(
                    "/unitId", "Version %d of this unit is not published.".formatted(act.unitVersion())));
        }
        return unknown;
    }

    private AssessmentView view(Assessment made) {
        Set<OutcomeId> outcomes = specifications.unit(made.unit()).orElseThrow().outcomeIds();
        return AssessmentView.of(made, outcomes, unattested(List.of(made)).contains(made.id()));
    }

    /** BR-T02: which attempts call for a corrected transcript; those without an agreement never do. */
    private Set<AssessmentId> unattested(List<Assessment> attempts) {
        return unattested
                .under(attempts.stream()
                        .map(Assessment::learningAgreementId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
