package eu.ecvet.records.learner;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * On whose behalf somebody reads: as staff for an institution, or as or for one learner. Whoever is only a learner or a
 * guardian never reads for an institution, even where the access token names one.
 *
 * @param institution the institution for whose staff the person reads
 * @param learner the learner who reads, or whose guardian does
 */
public record Reader(Optional<InstitutionId> institution, Optional<LearnerId> learner) {
    private static final Set<Role> FAMILY = EnumSet.of(Role.LEARNER, Role.GUARDIAN);

    /** BR-D01, BR-T05: what a learner may read, the guardian may read too; both stand in the token with the learner's id. */
    public static Reader of(Actor actor) {
        boolean isStaff = actor.roles().stream().anyMatch(role -> !FAMILY.contains(role));
        boolean isFamily = actor.roles().stream().anyMatch(FAMILY::contains);
        return new Reader(
                actor.institution().filter(any -> isStaff), actor.learner().filter(any -> isFamily));
    }

    public boolean isFor(LearnerId other) {
        return learner.filter(other::equals).isPresent();
    }

    public boolean isFor(InstitutionId other) {
        return institution.filter(other::equals).isPresent();
    }
}
