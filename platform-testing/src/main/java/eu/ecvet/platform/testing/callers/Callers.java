package eu.ecvet.platform.testing.callers;

import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of caller that a service meets, each with a token; nobody at all is the first. */
final class Callers {
    static final String WITHOUT_FUNCTION = "home staff, functions ended";
    private static final String ALL_STAFF_ROLES =
            "designer quality-officer coordinator representative assessor registrar recognition-officer";

    private Callers() {}

    /** By their names in the table, in its order. */
    static Map<String, String> of(CallersStory story) {
        InstitutionId home = story.home;
        InstitutionId host = story.host;
        LearnerId learner = story.learner;
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", null);
        callers.put("learner", Tokens.learner(learner));
        callers.put("guardian", Tokens.guardian(learner));
        callers.put(
                "learner naming home and staff roles",
                Tokens.issue(Map.of(
                        "learner",
                        learner.toString(),
                        "institution",
                        home.toString(),
                        "sub",
                        learner.toString(),
                        "roles",
                        "learner " + ALL_STAFF_ROLES)));
        callers.put("home staff", staff(home, ALL_STAFF_ROLES));
        callers.put("host staff", staff(host, ALL_STAFF_ROLES));
        callers.put("staff elsewhere", staff(story.elsewhere, ALL_STAFF_ROLES));
        callers.put("home mentor", staff(home, "mentor"));
        callers.put("home adviser", staff(home, "adviser"));
        callers.put("host's system", staff(host, "partner-system"));
        callers.put("authority", Tokens.authority(story.country));
        callers.put("operator", Tokens.operator());
        callers.put(WITHOUT_FUNCTION, staff(home, ALL_STAFF_ROLES));
        return callers;
    }

    private static String staff(InstitutionId institution, String roles) {
        return Tokens.issue(
                Map.of("institution", institution.toString(), "sub", "one-of-" + institution, "roles", roles));
    }
}
