package eu.ecvet.recognition.cases;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.recognition.cases.CaseFile.Assessed;
import eu.ecvet.recognition.cases.CaseFile.Validated;
import eu.ecvet.recognition.cases.CaseView.Route;
import eu.ecvet.recognition.reference.Agreement.Target;
import eu.ecvet.recognition.reference.PublishedUnit;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows cases to those who may read them. */
@ApplicationScoped
class CaseViews {

    private final Cases cases;
    private final CaseFacts facts;
    private final Authorities authorities;

    CaseViews(Cases cases, CaseFacts facts, Authorities authorities) {
        this.cases = cases;
        this.facts = facts;
        this.authorities = authorities;
    }

    @UseCase
    Answer<CaseView> read(Actor actor, CaseId id) {
        return cases.readableBy(actor, id)
                .map(found -> Answer.done(of(found, authorities.today(actor))))
                .orElseGet(() -> Answer.notFound("This case"));
    }

    @UseCase
    Answer<Page<CaseSummary>> list(Actor actor, CaseState state, LearnerId learner, PageRequest page) {
        return Answer.done(cases.page(actor, state, learner, page).map(CaseSummary::of));
    }

    CaseView of(RecognitionCase opened, LocalDate today) {
        CaseFile file = opened.file();
        return new CaseView(
                opened.id(),
                opened.version(),
                opened.state(),
                opened.agreement().isPresent() ? Route.LEARNING_AGREEMENT : Route.INDIVIDUAL,
                Turn.of(opened),
                opened.learner(),
                opened.qualification().qualificationId(),
                opened.qualification().version(),
                facts.qualification(opened).title(),
                opened.openedOn(),
                opened.home(),
                opened.validating(),
                opened.recognising(),
                opened.agreement().orElse(null),
                opened.agreementVersion(),
                opened.procedure(),
                file.transcript(),
                file.assessmentIds(),
                file.targets().stream()
                        .map(target -> unit(file, target, facts.unit(target)))
                        .toList(),
                file.additionalOutcomes(),
                opened.decision().isEmpty() ? facts.proposal(opened, today) : null,
                opened.validation().orElse(null),
                opened.decision().orElse(null),
                opened.result().orElse(null),
                opened.notifiedOn(),
                opened.appealUntil(),
                opened.finalOn(),
                file.notedTranscripts());
    }

    private static CaseView.Unit unit(CaseFile file, Target target, PublishedUnit unit) {
        return new CaseView.Unit(
                unit.unitId(),
                unit.unitVersion(),
                unit.code(),
                unit.title(),
                target.status(),
                target.standardisation(),
                target.automaticRecognition(),
                file.assessedLevel(unit.unitId()).orElse(null),
                unit.outcomes().stream()
                        .map(outcome -> outcome(file, target, outcome))
                        .toList());
    }

    private static CaseView.Outcome outcome(CaseFile file, Target target, PublishedUnit.Outcome outcome) {
        Optional<Assessed> assessed = file.assessed(target.unitId(), outcome.outcomeId());
        Optional<Validated> validated = file.validated().stream()
                .filter(result -> result.unitId().equals(target.unitId())
                        && result.outcomeId().equals(outcome.outcomeId()))
                .findFirst();
        return new CaseView.Outcome(
                outcome.outcomeId(),
                outcome.code(),
                outcome.text(),
                outcome.essential(),
                target.outcomeIds().contains(outcome.outcomeId()),
                assessed.map(Assessed::result).orElse(OutcomeResult.NOT_ASSESSED),
                assessed.map(Assessed::assessedOn).orElse(null),
                assessed.map(Assessed::assessingInstitutionId).orElse(null),
                assessed.map(Assessed::assessmentId).orElse(null),
                assessed.map(Assessed::method).orElse(null),
                assessed.map(Assessed::deviations).orElse(List.of()),
                validated.map(Validated::match).orElse(null),
                validated.map(Validated::ground).orElse(null),
                validated.map(Validated::reason).orElse(null));
    }
}
