package eu.ecvet.localstack.component;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The people of the demo, as {@code demo-users.json} lists them. All are invented.
 *
 * @param institutions the fixed ids of the institutions that users act for, by a short name
 * @param learners the fixed pseudonymous ids of the learners, by a short name
 * @param users who can get a token, by the name used as {@code client_id}
 */
public record DemoUsers(Map<String, String> institutions, Map<String, String> learners, Map<String, User> users) {

    /**
     * @param sub the pseudonymous id of the person
     * @param roles what the person may do in general; what the institution may do comes from the registry
     * @param institution short name of the institution the person acts for; null for learners and guardians
     * @param learner short name of the learner who acts, or for whom a guardian acts; null for staff
     * @param country whose institutions an authority registers; null for everybody else
     */
    public record User(String sub, List<String> roles, String institution, String learner, String country) {}

    public static DemoUsers read() throws IOException {
        try (InputStream file = DemoUsers.class.getResourceAsStream("demo-users.json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, DemoUsers.class)
                    .checked();
        }
    }

    private DemoUsers checked() {
        users.forEach((name, user) -> {
            if (user.institution() != null && !institutions.containsKey(user.institution())) {
                throw new IllegalStateException(name + " acts for an institution without an id: " + user.institution());
            }
            if (user.learner() != null && !learners.containsKey(user.learner())) {
                throw new IllegalStateException(name + " names a learner without an id: " + user.learner());
            }
        });
        return this;
    }
}
