package eu.ecvet.recognition.casefile;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.AuthorityRule;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The first two questions of every act on a case, in the order that tells least: who carries none of the functions learns
 * nothing of the case, and for who may not read it there is none.
 */
@ApplicationScoped
public class CaseAccess {
    private final Cases cases;
    private final Authorities authorities;

    CaseAccess(Cases cases, Authorities authorities) {
        this.cases = cases;
        this.authorities = authorities;
    }

    /** BR-I01: whether the actor could exercise all these functions at all; then the case, if the actor may read it. */
    public Answer<RecognitionCase> toExercise(List<Function> functions, Actor actor, CaseId id, LocalDate today) {
        return functions.stream()
                .flatMap(function -> authorities.refusal(actor, function, ActObject.ANY, today).stream())
                .findFirst()
                .<Answer<RecognitionCase>>map(Answer::refused)
                .orElseGet(() -> Answer.found(cases.readableBy(actor, id), "This case"));
    }

    /**
     * BR-I01, BR-V01: the institution that the agreement or the procedure names for the act, holding the function on the date for
     * everything that the act is about.
     */
    public Optional<Refusal> refusal(
            Actor actor, InstitutionId named, Function function, List<ActObject> objects, LocalDate onDate) {
        if (!actor.actsFor(named)) {
            return Optional.of(new Refusal.NotEmpowered(
                    function.name(),
                    AuthorityRule.FUNCTION_MISSING.because(
                            "In this case the institution %s has the function %s.".formatted(named, function))));
        }
        return objects.stream()
                .flatMap(object -> authorities.refusal(actor, function, object, onDate).stream())
                .findFirst();
    }
}
