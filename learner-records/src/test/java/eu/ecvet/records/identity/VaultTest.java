package eu.ecvet.records.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final LearnerId LEARNER = new LearnerId(new UUID(2, 1));
    private static final InstitutionId HOME = new InstitutionId(new UUID(1, 1));
    private static final InstitutionId OTHER = new InstitutionId(new UUID(1, 2));

    private final Enrolment enrolment = new Enrolment(LEARNER, HOME);

    @Test
    void BR_D01_at_home_only_those_whose_work_needs_it_read_who_the_learner_is() {
        Set<Role> knowing = EnumSet.of(Role.COORDINATOR, Role.REGISTRAR, Role.RECOGNITION_OFFICER);

        for (Role role : Role.values()) {
            assertThat(Vault.mayKnow(staff(HOME, role), enrolment))
                    .as(role.inToken())
                    .isEqualTo(knowing.contains(role));
            assertThat(Vault.mayKnow(staff(OTHER, role), enrolment))
                    .as(role.inToken())
                    .isFalse();
        }
    }

    @Test
    void BR_D01_the_learner_and_the_guardian_read_what_is_theirs() {
        for (Role role : Set.of(Role.LEARNER, Role.GUARDIAN)) {
            assertThat(Vault.mayKnow(family(role, LEARNER), enrolment)).isTrue();
            assertThat(family(role, LEARNER).mayRead(enrolment)).isTrue();
            assertThat(family(role, new LearnerId(new UUID(2, 2))).mayRead(enrolment))
                    .isFalse();
        }
    }

    private static Actor staff(InstitutionId institution, Role role) {
        return new Actor("person", Set.of(role), Optional.of(institution), Optional.empty(), Optional.empty());
    }

    private static Actor family(Role role, LearnerId learner) {
        return new Actor("person", Set.of(role), Optional.empty(), Optional.of(learner), Optional.empty());
    }
}
