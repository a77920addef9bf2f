package eu.ecvet.mobility.agreement.act;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.vocabulary.InstitutionId;
import java.util.Optional;
import java.util.UUID;

/**
 * In which capacity somebody is a party of an agreement (BR-L09).
 *
 * @param institution for which; empty for the learner and the guardian
 * @param role what the token says of the person
 */
record Capacity(Party party, Optional<InstitutionId> institution, Role role) {

    /** Empty for somebody who merely has a task in the agreement. */
    static Optional<Capacity> of(Actor actor, LearningAgreement agreement) {
        if (actor.isLearner(agreement.learner())) {
            return Optional.of(new Capacity(Party.LEARNER, Optional.empty(), Role.LEARNER));
        }
        if (actor.isGuardianOf(agreement.learner())) {
            return Optional.of(new Capacity(Party.GUARDIAN, Optional.empty(), Role.GUARDIAN));
        }
        return actor.institution()
                .flatMap(institution -> party(agreement, institution))
                .flatMap(party -> role(actor, party).map(role -> new Capacity(party, actor.institution(), role)));
    }

    private static Optional<Party> party(LearningAgreement agreement, InstitutionId institution) {
        if (institution.equals(agreement.home())) {
            return Optional.of(Party.HOME);
        }
        if (institution.equals(agreement.host())) {
            return Optional.of(Party.HOST);
        }
        return institution.equals(agreement.content().intermediaryInstitutionId())
                ? Optional.of(Party.INTERMEDIARY)
                : Optional.empty();
    }

    /** BR-I07: a partner system acts for home or host only; an intermediary acts through people. */
    private static Optional<Role> role(Actor actor, Party party) {
        return switch (party) {
            case HOME, HOST -> Optional.of(actor.has(Role.PARTNER_SYSTEM) ? Role.PARTNER_SYSTEM : Role.COORDINATOR);
            case INTERMEDIARY ->
                actor.has(Role.REPRESENTATIVE)
                        ? Optional.of(Role.REPRESENTATIVE)
                        : Optional.of(Role.COORDINATOR).filter(actor::has);
            case LEARNER, GUARDIAN -> Optional.empty();
        };
    }

    UUID institutionOrNull() {
        return institution.map(InstitutionId::value).orElse(null);
    }
}
