package eu.ecvet.functions.actor;

import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts, as the access token says it (BR-I01): a person, known by a pseudonym, in one or more roles, for an institution
 * or as a learner. What the institution may do comes from the registry's data, never from the token.
 *
 * @param person pseudonymous id of the person, the token's {@code sub}
 * @param institution the institution for which the person acts; never there for a learner or a guardian
 * @param learner the learner who acts, or for whom the guardian acts as long as she is a minor; never there for staff
 * @param country ISO 3166-1 alpha-2 code of an authority's country
 */
public record Actor(
        String person,
        Set<Role> roles,
        Optional<InstitutionId> institution,
        Optional<LearnerId> learner,
        Optional<String> country) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether one of the person's roles may exercise this function; mentors and advisers exercise none that decides (BR-I05). */
    public boolean mayExercise(Function function) {
        return roles.stream().anyMatch(role -> role.mayExercise(function));
    }

    public boolean actsFor(InstitutionId institutionId) {
        return institution.filter(institutionId::equals).isPresent();
    }

    /** BR-D01, BR-T05: staff of an institution that reads it, the learner, or the guardian of a minor. */
    public boolean mayRead(Readable record) {
        return institution.filter(record.readers()::contains).isPresent()
                || learner.filter(
                                named -> record.subject().filter(named::equals).isPresent())
                        .isPresent();
    }

    public boolean isLearner(LearnerId learnerId) {
        return has(Role.LEARNER) && learner.filter(learnerId::equals).isPresent();
    }

    public boolean isGuardianOf(LearnerId learnerId) {
        return has(Role.GUARDIAN) && learner.filter(learnerId::equals).isPresent();
    }
}
