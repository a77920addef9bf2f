package eu.ecvet.records.assessment.recording;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.AuthorityRule;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.records.assessment.Assessments.Candidate;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.agreement.RunningAgreements;
import eu.ecvet.records.heard.agreement.UnitFunctions;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.ledger.Ledger;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records what an assessor found: the first of the four acts, apart from transcript, validation and recognition (Annex II
 * section 3).
 */
@ApplicationScoped
class Assessing {
    private final Assessments assessments;
    private final AssessmentReading reading;
    private final Specifications specifications;
    private final RunningAgreements agreements;
    private final Ledger ledger;
    private final UnitFunctions functions;
    private final Authorities authorities;
    private final AssessmentsConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Assessing(
            Assessments assessments,
            AssessmentReading reading,
            Specifications specifications,
            RunningAgreements agreements,
            Ledger ledger,
            UnitFunctions functions,
            Authorities authorities,
            AssessmentsConfig config,
            Outbox outbox,
            Clock clock) {
        this.assessments = assessments;
        this.reading = reading;
        this.specifications = specifications;
        this.agreements = agreements;
        this.ledger = ledger;
        this.functions = functions;
        this.authorities = authorities;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @UseCase
    Answer<Created<AssessmentView>> record(Actor actor, RecordAssessment act) {
        Optional<RunningAgreement> agreement =
                Optional.ofNullable(act.learningAgreementId()).flatMap(agreements::find);
        LocalDate today = authorities.today(actor);
        Optional<Candidate> candidate = assessments.candidate(act.learnerId(), act.unitId());
        return Creation.by(() -> mayAssess(actor, act, agreement, today))
                .repeat(
                        () -> Optional.ofNullable(act.id()).flatMap(assessments::find),
                        before -> isMadeBy(before, actor, act))
                .may(() -> hasTheLearner(actor, act, candidate))
                .rules(() -> unknownReferences(act, agreement))
                .rules(() -> violations(actor, act, agreement, earlierAttempts(candidate), today))
                .make(() -> add(actor, act, agreement, candidate))
                .tell(made -> outbox.append(new NewEvent(
                        "assessment.confirmed",
                        made.id().value(),
                        made.assessingInstitutionId().value(),
                        AssessmentConfirmed.of(made))))
                .answer(reading::view);
    }

    private static int earlierAttempts(Optional<Candidate> candidate) {
        return candidate.map(Candidate::attempts).orElse(0);
    }

    private static boolean isMadeBy(Assessment before, Actor actor, RecordAssessment act) {
        return actor.actsFor(before.assessingInstitutionId()) && act.describes(before);
    }

    /** BR-A01, BR-I01, BR-I05: the institution holds ASSESS on the date of the assessment, covering what is assessed. */
    private Optional<Refusal> mayAssess(
            Actor actor, RecordAssessment act, Optional<RunningAgreement> agreement, LocalDate today) {
        return functions
                .refusal(actor, Function.ASSESS, act.unit(), agreement, Set.of(act.setting()), act.assessedOn())
                .map(refusal -> {
                    List<Violation> wrongDate = hangsOnTheDate(refusal)
                            ? AssessmentDateRules.dateItself(
                                    act.assessedOn(), agreement, institution(actor), config.graceDays(), today)
                            : List.of();
                    return wrongDate.isEmpty() ? refusal : Refusal.broken(wrongDate);
                });
    }

    /** Whether on another date the institution might hold the function; a person's role does not hang on it. */
    private static boolean hangsOnTheDate(Refusal refusal) {
        return refusal instanceof Refusal.NotEmpowered(String function, Violation violation)
                && !violation.code().equals(AuthorityRule.FUNCTION_MISSING.name());
    }

    /** Without an agreement the learner does not exist for an institution for which the rule does not hold. */
    private Optional<Refusal> hasTheLearner(Actor actor, RecordAssessment act, Optional<Candidate> candidate) {
        if (act.learningAgreementId() != null) {
            return Optional.empty();
        }
        InstitutionId institution = institution(actor);
        return AssessmentRules.mayAssessWithoutAgreement(
                        institution, home(candidate), () -> awardedTowards(act.learnerId(), institution), act.unitId())
                ? Optional.empty()
                : Optional.of(new Refusal.NotFound("This learner"));
    }

    private List<QualificationSpecification> awardedTowards(LearnerId learner, InstitutionId awarding) {
        return ledger.entries(learner).stream()
                .filter(entry -> entry.decidingInstitutionId().equals(awarding))
                .map(LedgerEntry::qualification)
                .distinct()
                .flatMap(qualification -> specifications.qualification(qualification).stream())
                .toList();
    }

    private static Optional<InstitutionId> home(Optional<Candidate> candidate) {
        return candidate.map(Candidate::enrolment).map(Enrolment::home);
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
            unknown.add(UNIT_VERSION_UNKNOWN.at(
                    "/unitId", "Version %d of this unit is not published.".formatted(act.unitVersion())));
        }
        return unknown;
    }

    /** What is unknown is told before, and nothing is held against it. */
    private List<Violation> violations(
            Actor actor, RecordAssessment act, Optional<RunningAgreement> agreement, int earlier, LocalDate today) {
        return specifications
                .unit(act.unit())
                .map(unit -> agreement
                        .map(running -> AssessmentRules.underAgreement(
                                act, unit, running, institution(actor), earlier, config, today))
                        .orElseGet(() -> AssessmentRules.violations(act, unit, earlier, config.attemptLimit(), today)))
                .orElse(List.of());
    }

    private Assessment add(
            Actor actor, RecordAssessment act, Optional<RunningAgreement> agreement, Optional<Candidate> candidate) {
        return assessments.add(
                new Assessment(
                        act.id() == null ? new AssessmentId(UUID.randomUUID()) : act.id(),
                        act.learnerId(),
                        act.unit(),
                        earlierAttempts(candidate) + 1,
                        act.learningAgreementId(),
                        agreement.map(RunningAgreement::agreementVersion).orElse(null),
                        institution(actor),
                        act.assessedOn(),
                        act.method(),
                        act.setting(),
                        act.place(),
                        act.details(),
                        actor.person(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                readers(actor, agreement, candidate));
    }

    /** BR-D01: the assessing institution, the home of the learner, and every institution that the agreement names. */
    private static Set<InstitutionId> readers(
            Actor actor, Optional<RunningAgreement> agreement, Optional<Candidate> candidate) {
        Set<InstitutionId> readers = new HashSet<>();
        readers.add(institution(actor));
        home(candidate).ifPresent(readers::add);
        agreement.map(RunningAgreement::parties).ifPresent(readers::addAll);
        return readers;
    }

    private static InstitutionId institution(Actor actor) {
        return actor.institution().orElseThrow();
    }
}
