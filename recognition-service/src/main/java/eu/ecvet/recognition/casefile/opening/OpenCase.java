package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.application.Application;
import eu.ecvet.recognition.application.OfficerOrCoordinator;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.casefile.view.CaseView;
import eu.ecvet.recognition.casefile.view.CaseViews;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Opens a case outside a Learning Agreement (Annex II section 2, last paragraph): change of school or profession inside one
 * country, work experience with an assessment, the missing rest of a unit that was recognised in part. The same achievement
 * may be brought to several qualifications; each decides for itself, with its own points (BR-R10).
 */
@ApplicationScoped
class OpenCase {
    private final Cases cases;
    private final OpeningFacts facts;
    private final CountedUnits counted;
    private final Authorities authorities;
    private final ContentHash hash;
    private final CaseViews views;
    private final Outbox outbox;

    OpenCase(
            Cases cases,
            OpeningFacts facts,
            CountedUnits counted,
            Authorities authorities,
            ContentHash hash,
            CaseViews views,
            Outbox outbox) {
        this.cases = cases;
        this.facts = facts;
        this.counted = counted;
        this.authorities = authorities;
        this.hash = hash;
        this.views = views;
        this.outbox = outbox;
    }

    @UseCase
    Answer<Created<CaseView>> open(Actor actor, OpenCaseRequest request) {
        LocalDate today = authorities.today(actor);
        String requestHash = hash.of(request);
        return Creation.by(() -> OfficerOrCoordinator.refusal(authorities, actor, ActObject.ANY, today))
                .repeat(
                        () -> Optional.ofNullable(request.id()).flatMap(cases::find),
                        before -> before.isMadeBy(actor, requestHash))
                .gather(() -> gathered(actor, request, today))
                .may(opening -> outOfScope(actor, opening))
                .rules(OpeningRules::violations)
                .make(opening -> keep(request, opening, requestHash))
                .tell(opened ->
                        outbox.append(CaseOpened.of(opened, opened.recognising().value())))
                .answer(views::of);
    }

    /** First the queue of the learner, so that whoever decided meanwhile is seen. */
    private Opening gathered(Actor actor, OpenCaseRequest request, LocalDate today) {
        counted.queue(request.learnerId(), request.qualificationId());
        return facts.of(actor.institution().orElseThrow(), request, today);
    }

    /**
     * BR-I01: the scope of the function covers this qualification and each unit, by country, level, field and learning setting.
     * Whoever opens the case: the institution itself must be able to decide it, or it would never end. The settings in which the
     * learner was assessed are asked for only where the case rests on a request; else the answer would tell of them (BR-D05).
     */
    private Optional<Refusal> outOfScope(Actor actor, Opening opening) {
        return opening.qualification().stream()
                .flatMap(qualification -> objects(qualification, opening))
                .flatMap(object -> OfficerOrCoordinator.refusal(authorities, actor, object, opening.on())
                        .or(() -> lacking(opening, Function.RECOGNISE_UNIT, object))
                        .or(() -> lacking(opening, Function.VALIDATE, object))
                        .stream())
                .findFirst();
    }

    private static Stream<ActObject> objects(PublishedQualification qualification, Opening opening) {
        boolean asked = OpeningRules.restsOnARequest(opening).isEmpty();
        return opening.units().stream()
                .map(unit -> qualification.asObject().withUnit(unit.unitId()))
                .flatMap(object -> Stream.concat(
                        Stream.of(object),
                        opening.file().positive(object.unitId()).stream()
                                .filter(assessed -> asked)
                                .map(assessed -> object.withSetting(assessed.setting()))));
    }

    private Optional<Refusal> lacking(Opening opening, Function function, ActObject object) {
        return authorities
                .held(opening.deciding())
                .refusalOf(function, object, opening.on())
                .map(violation -> new Refusal.NotEmpowered(function.name(), violation));
    }

    private RecognitionCase keep(OpenCaseRequest request, Opening opening, String requestHash) {
        Application application = opening.application().orElseThrow();
        var opened = RecognitionCase.ofRequest(
                new RecognitionCase.Request(
                        Objects.requireNonNullElseGet(request.id(), () -> new CaseId(UUID.randomUUID())),
                        opening.learner(),
                        opening.home().orElseThrow(),
                        opening.asked(),
                        opening.deciding(),
                        opening.procedure(),
                        application.id(),
                        requestHash),
                opening.file(),
                opening.on());
        application.takeUp();
        cases.persistAndFlush(opened);
        return opened;
    }
}
