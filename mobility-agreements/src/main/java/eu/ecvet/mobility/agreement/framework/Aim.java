package eu.ecvet.mobility.agreement.framework;

import eu.ecvet.mobility.agreement.content.AgreementTarget;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.mobility.memorandum.content.ComparablePair;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import java.util.List;
import java.util.Optional;

/**
 * What a target comes to in its framework.
 *
 * @param at JSON pointer of the target
 * @param unit the pinned version; empty if it is not published
 * @param outcomes at which it aims: those named, or all of the unit
 * @param isWholeUnit a whole unit is all of its outcomes, however they were named (BR-L04)
 * @param pair what the memorandum says compares to it; empty if it says nothing (BR-L05)
 * @param points that recognition would bring: absent where the qualification has none (BR-P01)
 * @param label what a coordinator calls the unit: its code and title, or its id where it is unknown
 */
public record Aim(
        AgreementTarget target,
        String at,
        Optional<PublishedUnit> unit,
        List<OutcomeId> outcomes,
        boolean isWholeUnit,
        Optional<ComparablePair> pair,
        Optional<Points> points,
        String label) {

    public String at(String member) {
        return at + "/" + member;
    }
}
