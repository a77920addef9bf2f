package eu.ecvet.mobility.heard.learner;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What counts for the learner in a qualification already (BR-L13, BR-R09): a unit awarded as a whole in one version of the
 * qualification (BR-P17), or an outcome recognised as a part, in whatever version.
 *
 * @param qualificationVersion in which it counts; empty for all of them
 * @param usableUntil last day on which a recognised part can still be used (BR-R12); empty if there is none
 */
public record Achievement(
        LearnerId learner,
        QualificationId qualification,
        Optional<Integer> qualificationVersion,
        Optional<UnitId> unit,
        Optional<OutcomeId> outcome,
        Optional<LocalDate> usableUntil) {

    /** BR-R12: a part that is too old is to be assessed anew; what was awarded as a whole does not age. */
    static Optional<LocalDate> usableUntil(LocalDate agesFrom, String creditValidity) {
        return agesFrom == null || creditValidity == null
                ? Optional.empty()
                : Optional.of(agesFrom.plus(Period.parse(creditValidity)));
    }

    /** @param version null: none is named yet */
    public boolean countsIn(QualificationId other, Integer version) {
        return qualification.equals(other)
                && qualificationVersion.filter(only -> !only.equals(version)).isEmpty();
    }

    public boolean isAwardOf(UnitId other) {
        return unit.filter(other::equals).isPresent();
    }

    public boolean isUsableOn(LocalDate date) {
        return usableUntil.filter(last -> last.isBefore(date)).isEmpty();
    }
}
