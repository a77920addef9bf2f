package eu.ecvet.mobility.memorandum.standing;

import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;

/** A memorandum as agreements cite it: what was written, and on which days it holds. */
public record StandingMemorandum(MemorandumId id, int version, MemorandumContent content, Terms terms) {

    /** When it is in force between these two institutions (BR-M09, BR-M11). */
    public Validity validityBetween(InstitutionId one, InstitutionId other) {
        return new Validity(
                terms.from().orElse(null), terms.untilBetween(one, other), content.runOff(), content.runOffDays());
    }
}
