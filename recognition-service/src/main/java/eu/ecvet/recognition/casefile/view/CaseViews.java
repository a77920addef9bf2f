package eu.ecvet.recognition.casefile.view;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.heard.PublishedUnit;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Shows cases to those who may read them. */
@ApplicationScoped
public class CaseViews {
    private final Cases cases;
    private final CaseFacts facts;
    private final Authorities authorities;

    CaseViews(Cases cases, CaseFacts facts, Authorities authorities) {
        this.cases = cases;
        this.facts = facts;
        this.authorities = authorities;
    }

    @UseCase(reading = true)
    Answer<CaseView> read(Actor actor, CaseId id) {
        return Answer.found(cases.shownTo(actor, id), "This case").map(this::of);
    }

    /** With its total, which belongs to the same moment. */
    @UseCase(snapshot = true)
    Page<CaseSummary> listWithTotal(Actor actor, CaseState state, LearnerId learner, PageRequest page) {
        return list(actor, state, learner, page);
    }

    @UseCase(reading = true)
    Page<CaseSummary> list(Actor actor, CaseState state, LearnerId learner, PageRequest page) {
        return cases.page(actor, state, learner, page).map(CaseSummary::of);
    }

    /** What the rules propose is what they would decide on the legal date of the recognising institution (BR-E05). */
    public CaseView of(RecognitionCase opened) {
        CaseFile file = opened.file();
        CaseFacts.Published known = facts.published(opened);
        return new CaseView(
                opened.id(),
                opened.rowVersion(),
                opened.state(),
                opened.agreement().isPresent() ? CaseView.Route.LEARNING_AGREEMENT : CaseView.Route.INDIVIDUAL,
                CaseTurn.of(opened),
                opened.learner(),
                opened.qualification().qualificationId(),
                opened.qualification().version(),
                known.qualification().title(),
                opened.openedOn(),
                opened.home(),
                opened.validating(),
                opened.recognising(),
                opened.agreement().orElse(null),
                opened.agreementVersion(),
                opened.procedure(),
                opened.application(),
                file.transcript(),
                file.assessmentIds(),
                file.targets().stream()
                        .map(target -> unit(file, target, known.unit(target)))
                        .toList(),
                file.additionalOutcomes(),
                opened.decision().isEmpty()
                        ? facts.proposal(facts.of(opened), authorities.today(opened.recognising()))
                        : null,
                opened.validation().orElse(null),
                opened.decision().orElse(null),
                opened.result().orElse(null),
                opened.notifiedOn(),
                opened.appealUntil(),
                opened.finalOn(),
                file.notedTranscripts());
    }

    private static CaseView.Unit unit(CaseFile file, CaseFile.Expected target, PublishedUnit unit) {
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

    private static CaseView.Outcome outcome(CaseFile file, CaseFile.Expected target, PublishedUnit.Outcome outcome) {
        Optional<CaseFile.Assessed> assessed = file.assessed(target.unitId(), outcome.outcomeId());
        Optional<CaseFile.Validated> validated = file.validated(target.unitId(), outcome.outcomeId());
        return new CaseView.Outcome(
                outcome.outcomeId(),
                outcome.code(),
                outcome.text(),
                outcome.essential(),
                target.outcomeIds().contains(outcome.outcomeId()),
                assessed.map(CaseFile.Assessed::result).orElse(OutcomeResult.NOT_ASSESSED),
                assessed.map(CaseFile.Assessed::assessedOn).orElse(null),
                assessed.map(CaseFile.Assessed::assessingInstitutionId).orElse(null),
                assessed.map(CaseFile.Assessed::assessmentId).orElse(null),
                assessed.map(CaseFile.Assessed::setting).orElse(null),
                assessed.map(CaseFile.Assessed::deviations).orElse(List.of()),
                validated.map(CaseFile.Validated::match).orElse(null),
                validated.map(CaseFile.Validated::ground).orElse(null),
                validated.map(CaseFile.Validated::reason).orElse(null));
    }
}
