package eu.ecvet.recognition.cases;

import static eu.ecvet.recognition.RecognitionRule.ID_ALREADY_USED;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.cases.CaseFile.Assessed;
import eu.ecvet.recognition.reference.Agreement.Target;
import eu.ecvet.recognition.reference.ConfirmedAssessment;
import eu.ecvet.recognition.reference.ConfirmedAssessments;
import eu.ecvet.recognition.reference.CountedUnits;
import eu.ecvet.recognition.reference.KnownLearners;
import eu.ecvet.recognition.reference.PublishedQualification;
import eu.ecvet.recognition.reference.PublishedQualifications;
import eu.ecvet.recognition.reference.PublishedUnit;
import eu.ecvet.recognition.reference.PublishedUnits;
import eu.ecvet.recognition.reference.Supersessions;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a case outside a Learning Agreement (Annex II section 2, last paragraph): change of school or profession inside one
 * country, work experience with an assessment, the missing rest of a unit that was recognised in part. The same achievement
 * may be brought to several qualifications; each decides for itself, with its own points (BR-R10).
 */
@ApplicationScoped
class OpenCase {

    private final Cases cases;
    private final PublishedQualifications qualifications;
    private final PublishedUnits units;
    private final ConfirmedAssessments assessments;
    private final KnownLearners learners;
    private final CountedUnits counted;
    private final Authorities authorities;
    private final ContentHash hash;
    private final CaseViews views;
    private final Outbox outbox;

    OpenCase(
            Cases cases,
            PublishedQualifications qualifications,
            PublishedUnits units,
            ConfirmedAssessments assessments,
            KnownLearners learners,
            CountedUnits counted,
            Authorities authorities,
            ContentHash hash,
            CaseViews views,
            Outbox outbox) {
        this.cases = cases;
        this.qualifications = qualifications;
        this.units = units;
        this.assessments = assessments;
        this.learners = learners;
        this.counted = counted;
        this.authorities = authorities;
        this.hash = hash;
        this.views = views;
        this.outbox = outbox;
    }

    @UseCase
    Answer<Created<CaseView>> open(Actor actor, OpenCaseRequest request) {
        LocalDate today = authorities.today(actor);
        Optional<Refusal> powerless = mayNotOpen(actor, ActObject.ANY, today);
        if (powerless.isPresent()) {
            return Answer.refused(powerless.get());
        }
        InstitutionId deciding = actor.institution().orElseThrow();
        String requestHash = hash.of(request);
        if (request.id() != null) {
            var existing = cases.find(request.id());
            if (existing.isPresent()) {
                return existing.get().recognising().equals(deciding)
                                && requestHash.equals(existing.get().requestHash())
                        ? Answer.done(Created.before(views.of(existing.get(), today)))
                        : Answer.refused(new Refusal.Conflict(ID_ALREADY_USED.at(
                                "/id", "A case with this id and other content exists already; choose another id.")));
            }
        }
        var qualification = qualifications.find(request.qualification());
        Optional<Refusal> outOfScope =
                qualification.flatMap(known -> outOfScope(actor, deciding, known, request.units(), today));
        if (outOfScope.isPresent()) {
            return Answer.refused(outOfScope.get());
        }
        counted.queue(request.learnerId(), request.qualificationId());
        Optional<InstitutionId> home = learners.homeOf(request.learnerId());
        Map<UnitVersion, PublishedUnit> published = new LinkedHashMap<>();
        request.units().forEach(id -> units.find(id).ifPresent(unit -> published.put(id, unit)));
        Map<AssessmentId, ConfirmedAssessment> confirmed = new LinkedHashMap<>();
        request.assessments()
                .forEach(id -> assessments.find(id).ifPresent(assessment -> confirmed.put(id, assessment)));
        CaseFile file = file(request, published.values(), confirmed.values());
        List<Violation> violations = OpeningRules.violations(new OpeningRules.Opening(
                request.learnerId(),
                home.isPresent(),
                qualification,
                request.units(),
                published.keySet(),
                request.procedureId(),
                request.assessments(),
                confirmed,
                counted.of(request.learnerId(), request.qualificationId()),
                file.positive(),
                cases.undecided(request.learnerId(), request.qualificationId())));
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var opened = RecognitionCase.ofProcedure(
                request.id() == null ? new CaseId(UUID.randomUUID()) : request.id(),
                request.learnerId(),
                home.orElseThrow(),
                request.qualification(),
                deciding,
                request.procedureId(),
                file,
                today,
                requestHash);
        cases.persistAndFlush(opened);
        outbox.append(CaseOpened.of(opened, deciding.value()));
        return Answer.done(Created.anew(views.of(opened, today)));
    }

    /** The deciding institution's recognition officer opens it, or its coordinator. */
    private Optional<Refusal> mayNotOpen(Actor actor, ActObject object, LocalDate today) {
        var asOfficer = authorities.refusal(actor, Function.RECOGNISE_UNIT, object, today);
        if (asOfficer.isEmpty() || !actor.mayExercise(Function.COORDINATE_MOBILITY)) {
            return asOfficer;
        }
        return authorities.refusal(actor, Function.COORDINATE_MOBILITY, object, today);
    }

    /**
     * BR-I01: the scope of the function covers this qualification and each unit, by country, level and field. Whoever opens
     * the case: the institution itself must be able to decide it, or it would never end.
     */
    private Optional<Refusal> outOfScope(
            Actor actor,
            InstitutionId deciding,
            PublishedQualification qualification,
            List<UnitVersion> targeted,
            LocalDate today) {
        return targeted.stream()
                .map(unit -> qualification.asObject().withUnit(unit.unitId()))
                .flatMap(object -> mayNotOpen(actor, object, today)
                        .or(() -> lacking(deciding, Function.RECOGNISE_UNIT, object, today))
                        .or(() -> lacking(deciding, Function.VALIDATE, object, today))
                        .stream())
                .findFirst();
    }

    private Optional<Refusal> lacking(InstitutionId deciding, Function function, ActObject object, LocalDate today) {
        return authorities
                .held(deciding)
                .refusalOf(function, object, today)
                .map(violation -> new Refusal.NotEmpowered(function.name(), violation));
    }

    private CaseFile file(
            OpenCaseRequest request, Collection<PublishedUnit> targeted, Collection<ConfirmedAssessment> confirmed) {
        return new CaseFile(
                targeted.stream().map(OpenCase::wholeUnit).toList(),
                targeted.stream()
                        .flatMap(unit -> assessed(unit, units.supersessions(unit.unitId()), confirmed).stream())
                        .toList(),
                List.of(),
                null,
                request.assessments(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Target wholeUnit(PublishedUnit unit) {
        return new Target(
                unit.unitId(),
                unit.unitVersion(),
                unit.outcomes().stream().map(PublishedUnit.Outcome::outcomeId).toList(),
                TargetStatus.INTEGRAL,
                null,
                false,
                null,
                null,
                null);
    }

    /** Per outcome the result that counts: once achieved, a later failure does not take it away (BR-A05). */
    private static Collection<Assessed> assessed(
            PublishedUnit unit, Supersessions supersessions, Collection<ConfirmedAssessment> confirmed) {
        Map<OutcomeId, Assessed> best = new HashMap<>();
        for (ConfirmedAssessment assessment : confirmed) {
            for (var result : assessment.results()) {
                boolean sameUnit = assessment.unitId().equals(unit.unitId())
                        && (result.unitId() == null || result.unitId().equals(unit.unitId()));
                // An outcome of another unit carries no version of its own (BR-A06); its id alone says which version.
                boolean creditedAlong = !sameUnit && unit.unitId().equals(result.unitId());
                Optional<OutcomeId> outcome = sameUnit
                        ? supersessions.equivalent(assessment.unitVersion(), result.outcomeId(), unit.unitVersion())
                        : Optional.of(result.outcomeId()).filter(id -> creditedAlong);
                outcome.filter(id -> unit.outcome(id).isPresent())
                        .ifPresent(id -> best.merge(
                                id,
                                new Assessed(
                                        unit.unitId(),
                                        id,
                                        result.result(),
                                        assessment.assessedOn(),
                                        assessment.assessingInstitutionId(),
                                        assessment.method(),
                                        assessment.assessmentId(),
                                        assessment.deviationsOf(result.outcomeId())),
                                OpenCase::better));
            }
        }
        return best.values();
    }

    private static Assessed better(Assessed one, Assessed other) {
        return Comparator.comparing((Assessed assessed) -> assessed.result() == OutcomeResult.ACHIEVED)
                                .thenComparing(assessed -> assessed.result() == OutcomeResult.NOT_ACHIEVED)
                                .thenComparing(Assessed::assessedOn)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }
}
