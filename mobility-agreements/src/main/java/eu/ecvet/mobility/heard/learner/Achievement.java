package eu.ecvet.mobility.heard.learner;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What counts for the learner in a qualification already, in whatever version (BR-L13, BR-R09): a unit awarded as a whole, or
 * an outcome recognised as a part.
 *
 * @param usableUntil last day on which a recognised part can still be used (BR-R12); empty if there is none
 */
public record Achievement(
        LearnerId learner,
        QualificationId qualification,
        Optional<UnitId> unit,
        Optional<OutcomeId> outcome,
        Optional<LocalDate> usableUntil) {

    /** BR-R12: a part that is too old is to be assessed anew; what was awarded as a whole does not age. */
    static Optional<LocalDate> usableUntil(LocalDate recognisedOn, String creditValidity) {
        return recognisedOn == null || creditValidity == null
                ? Optional.empty()
                : Optional.of(recognisedOn.plus(Period.parse(creditValidity)));
    }

    public boolean isIn(QualificationId other) {
        return qualification.equals(other);
    }

    public boolean isAwardOf(UnitId other) {
        return unit.filter(other::equals).isPresent();
    }

    public boolean isUsableOn(LocalDate date) {
        return usableUntil.filter(last -> last.isBefore(date)).isEmpty();
    }
}
