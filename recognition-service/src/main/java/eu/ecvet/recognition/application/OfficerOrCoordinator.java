package eu.ecvet.recognition.application;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.Function;
import java.time.LocalDate;
import java.util.Optional;

/** Who of an institution brings a case on its way: its recognition officer, or its coordinator. */
public final class OfficerOrCoordinator {
    private OfficerOrCoordinator() {}

    /** Empty if the actor may, as one or the other. */
    public static Optional<Refusal> refusal(Authorities authorities, Actor actor, ActObject object, LocalDate onDate) {
        var asOfficer = authorities.refusal(actor, Function.RECOGNISE_UNIT, object, onDate);
        if (asOfficer.isEmpty() || !actor.mayExercise(Function.COORDINATE_MOBILITY)) {
            return asOfficer;
        }
        return authorities.refusal(actor, Function.COORDINATE_MOBILITY, object, onDate);
    }
}
