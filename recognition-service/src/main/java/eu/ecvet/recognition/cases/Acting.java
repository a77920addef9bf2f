package eu.ecvet.recognition.cases;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.vocabulary.InstitutionId;

/**
 * Who answers for an act (BR-I01, BR-R13): a person of the institution, or the accountable officer where the rules acted.
 *
 * @param person pseudonym of the acting person; null for an automatic act
 * @param accountableOfficer null where a person acted
 */
public record Acting(InstitutionId institution, String person, String accountableOfficer) {

    public static Acting person(Actor actor) {
        return new Acting(actor.institution().orElseThrow(), actor.person(), null);
    }

    public static Acting automatic(InstitutionId institution, String accountableOfficer) {
        return new Acting(institution, null, accountableOfficer);
    }

    public boolean isAutomatic() {
        return person == null;
    }
}
