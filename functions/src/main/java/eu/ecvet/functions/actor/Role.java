package eu.ecvet.functions.actor;

import static eu.ecvet.vocabulary.Function.*;

import eu.ecvet.vocabulary.Function;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The capacity in which a person acts, as the access token says it. For staff it says which functions of the institution
 * this person may exercise; whether the institution holds them on the date of the act is said by the registry (BR-I01).
 * Mentors and advisers exercise no deciding function (BR-I05).
 */
public enum Role {
    /** National authority that registers institutions and assigns their functions. */
    AUTHORITY(Names.AUTHORITY, Set.of()),
    DESIGNER(Names.DESIGNER, Set.of(DESIGN_QUALIFICATION, DESIGN_UNIT, ALLOCATE_POINTS, CONVERT_POINTS)),
    QUALITY_OFFICER(Names.QUALITY_OFFICER, Set.of(QUALITY_ASSURE)),
    COORDINATOR(Names.COORDINATOR, Set.of(COORDINATE_MOBILITY, PROVIDE_TRAINING)),
    /** Legal representative: signs a Memorandum of Understanding for the institution. */
    REPRESENTATIVE(Names.REPRESENTATIVE, Set.of()),
    ASSESSOR(Names.ASSESSOR, Set.of(ASSESS)),
    /** Issues transcripts. */
    REGISTRAR(Names.REGISTRAR, Set.of(AWARD_CREDIT)),
    RECOGNITION_OFFICER(Names.RECOGNITION_OFFICER, Set.of(VALIDATE, RECOGNISE_UNIT, AWARD_QUALIFICATION)),
    MENTOR(Names.MENTOR, Set.of(Function.MENTOR)),
    ADVISER(Names.ADVISER, Set.of(ADVISORY)),
    LEARNER(Names.LEARNER, Set.of()),
    /** Parent or legal guardian of the learner whom the token names. */
    GUARDIAN(Names.GUARDIAN, Set.of()),
    /**
     * A partner country's own system, with the identity of its institution; it writes transcripts and signatures of Learning
     * Agreements of its own side, and nothing else (BR-I07).
     */
    PARTNER_SYSTEM(Names.PARTNER_SYSTEM, Set.of(COORDINATE_MOBILITY, AWARD_CREDIT)),
    /** Technical operation: sees stuck events, sends them again. */
    OPERATOR(Names.OPERATOR, Set.of());

    /** The roles as they stand in the token; constants so that annotations can name them. */
    public static final class Names {
        public static final String AUTHORITY = "authority";
        public static final String DESIGNER = "designer";
        public static final String QUALITY_OFFICER = "quality-officer";
        public static final String COORDINATOR = "coordinator";
        public static final String REPRESENTATIVE = "representative";
        public static final String ASSESSOR = "assessor";
        public static final String REGISTRAR = "registrar";
        public static final String RECOGNITION_OFFICER = "recognition-officer";
        public static final String MENTOR = "mentor";
        public static final String ADVISER = "adviser";
        public static final String LEARNER = "learner";
        public static final String GUARDIAN = "guardian";
        public static final String PARTNER_SYSTEM = "partner-system";
        public static final String OPERATOR = "operator";
        /** Anybody who works for an institution, in whatever capacity; every identity of staff holds it. */
        public static final String STAFF = "staff";

        private Names() {}
    }

    private final String inToken;
    private final Set<Function> exercises;

    Role(String inToken, Set<Function> exercises) {
        this.inToken = inToken;
        this.exercises = exercises;
    }

    public String inToken() {
        return inToken;
    }

    /** Works for an institution, in whatever capacity. */
    public boolean isStaff() {
        return switch (this) {
            case AUTHORITY, DESIGNER, QUALITY_OFFICER, COORDINATOR, REPRESENTATIVE, ASSESSOR, REGISTRAR -> true;
            case RECOGNITION_OFFICER, MENTOR, ADVISER -> true;
            case LEARNER, GUARDIAN, PARTNER_SYSTEM, OPERATOR -> false;
        };
    }

    public boolean mayExercise(Function function) {
        return exercises.contains(function);
    }

    public static Optional<Role> fromToken(String name) {
        return Arrays.stream(values()).filter(role -> role.inToken.equals(name)).findFirst();
    }
}
