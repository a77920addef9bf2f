package eu.ecvet.mobility.agreement.rules;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.util.List;

/**
 * What an institution does for the learner of an agreement, in a function that it needs for that (BR-L02).
 *
 * @param institution the one that is named, or else the side that the task falls to; null while that is open too
 */
record Task(Function function, InstitutionId institution, String pointer) {

    static List<Task> of(AgreementContent content) {
        return List.of(
                new Task(
                        Function.VALIDATE,
                        content.validator().orElse(content.homeInstitutionId()),
                        PartyRules.VALIDATOR),
                new Task(
                        Function.RECOGNISE_UNIT,
                        content.recogniser().orElse(content.homeInstitutionId()),
                        PartyRules.RECOGNISER),
                new Task(Function.ASSESS, content.assessor().orElse(content.hostInstitutionId()), PartyRules.ASSESSOR));
    }
}
