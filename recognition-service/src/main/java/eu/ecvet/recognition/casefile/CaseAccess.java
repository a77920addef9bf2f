package eu.ecvet.recognition.casefile;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The first questions of every act on a case: for who may not read it there is none, whatever functions they carry. */
@ApplicationScoped
public class CaseAccess {
    private final Cases cases;
    private final Authorities authorities;

    CaseAccess(Cases cases, Authorities authorities) {
        this.cases = cases;
        this.authorities = authorities;
    }

    /** The case, if the actor may read it; then whether the actor could exercise all these functions at all (BR-I01). */
    public Answer<RecognitionCase> toExercise(List<Function> functions, Actor actor, CaseId id, LocalDate today) {
        return toExercise(functions, actor, cases.readableBy(actor, id), today);
    }

    /** The same where it is locked, so that others wait until the end of the act. */
    public Answer<RecognitionCase> toExerciseAlone(List<Function> functions, Actor actor, CaseId id, LocalDate today) {
        return toExercise(functions, actor, cases.lockedFor(actor, id), today);
    }

    private Answer<RecognitionCase> toExercise(
            List<Function> functions, Actor actor, Optional<RecognitionCase> readable, LocalDate today) {
        return Act.load(readable, "This case")
                .may(opened -> functions.stream()
                        .flatMap(function -> authorities.refusal(actor, function, ActObject.ANY, today).stream())
                        .findFirst())
                .answer(opened -> opened);
    }

    /**
     * BR-I01, BR-V01: the institution that the agreement or the procedure names for the act, holding the function on the date for
     * everything that the act is about.
     */
    public Optional<Refusal> refusal(
            Actor actor, InstitutionId named, Function function, List<ActObject> objects, LocalDate onDate) {
        if (!actor.actsFor(named)) {
            return Optional.of(new Refusal.Forbidden(
                    "In this case the institution %s exercises the function %s: the Learning Agreement or the procedure names it, and the access token is of another institution."
                            .formatted(named, function)));
        }
        return objects.stream()
                .flatMap(object -> authorities.refusal(actor, function, object, onDate).stream())
                .findFirst();
    }
}
