package eu.ecvet.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.localstack.component.DemoUsers;
import eu.ecvet.localstack.machine.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Keycloak knows the same demo users as the local stack. After a change of {@code demo-users.json} this writes the realm
 * anew: {@code mvn -pl local-stack test -Dtest=KeycloakRealmTest -Decvet.write-realm=true}.
 */
class KeycloakRealmTest {

    private static final Path REALM = Checkout.find().root().resolve("docker/keycloak/ecvet-realm.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void keycloak_has_the_users_of_the_local_stack() throws IOException {
        ObjectNode realm = realm(DemoUsers.read());
        if (Boolean.getBoolean("ecvet.write-realm")) {
            Files.writeString(REALM, json.writerWithDefaultPrettyPrinter().writeValueAsString(realm) + "\n");
        }

        assertThat(json.readTree(Files.readString(REALM)))
                .as("docker/keycloak/ecvet-realm.json; the comment of this test says how to write it anew")
                .isEqualTo(json.readTree(realm.toString()));
    }

    private ObjectNode realm(DemoUsers people) {
        ObjectNode realm = json.createObjectNode();
        realm.put("realm", "ecvet");
        realm.put("enabled", true);
        realm.put("sslRequired", "none");
        realm.put("accessTokenLifespan", 28_800);
        realm.putObject("roles").set("realm", roles(people));
        realm.putArray("clients").add(client());
        realm.set("users", users(people));
        realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .add(userProfile());
        return realm;
    }

    private ArrayNode roles(DemoUsers people) {
        TreeSet<String> names = new TreeSet<>();
        people.users().values().forEach(user -> names.addAll(user.roles()));
        ArrayNode roles = json.createArrayNode();
        names.forEach(name -> roles.addObject().put("name", name));
        return roles;
    }

    private ObjectNode client() {
        ObjectNode client = json.createObjectNode();
        client.put("clientId", "ecvet-demo");
        client.put("enabled", true);
        client.put("publicClient", true);
        client.put("directAccessGrantsEnabled", true);
        client.put("standardFlowEnabled", false);
        ArrayNode mappers = client.putArray("protocolMappers");
        mappers.add(mapper("audience of the suite", "oidc-audience-mapper", null, "included.custom.audience", "ecvet"));
        ObjectNode roles = mapper("roles", "oidc-usermodel-realm-role-mapper", "roles", "multivalued", "true");
        mappers.add(roles);
        for (String claim : List.of("institution", "learner", "country")) {
            mappers.add(mapper(claim, "oidc-usermodel-attribute-mapper", claim, "user.attribute", claim));
        }
        return client;
    }

    private ObjectNode mapper(String name, String kind, String claim, String option, String value) {
        ObjectNode mapper = json.createObjectNode();
        mapper.put("name", name);
        mapper.put("protocol", "openid-connect");
        mapper.put("protocolMapper", kind);
        ObjectNode config = mapper.putObject("config");
        config.put(option, value);
        config.put("access.token.claim", "true");
        if (claim != null) {
            config.put("claim.name", claim);
            config.put("jsonType.label", "String");
        }
        return mapper;
    }

    private ArrayNode users(DemoUsers people) {
        ArrayNode users = json.createArrayNode();
        people.users().forEach((name, demo) -> {
            ObjectNode user = users.addObject();
            user.put("id", demo.sub());
            user.put("username", name);
            user.put("enabled", true);
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", "demo")
                    .put("temporary", false);
            demo.roles().forEach(user.withArray("realmRoles")::add);
            ObjectNode attributes = user.putObject("attributes");
            if (demo.institution() != null) {
                attributes.putArray("institution").add(people.institutions().get(demo.institution()));
            }
            if (demo.learner() != null) {
                attributes.putArray("learner").add(people.learners().get(demo.learner()));
            }
            if (demo.country() != null) {
                attributes.putArray("country").add(demo.country());
            }
        });
        return users;
    }

    /** Nobody has to have a name or an e-mail address: the suite's users are pseudonyms. */
    private ObjectNode userProfile() {
        ObjectNode profile = json.createObjectNode();
        ArrayNode attributes = profile.putArray("attributes");
        for (String name : List.of("username", "email", "firstName", "lastName")) {
            ObjectNode attribute = attributes.addObject();
            attribute.put("name", name);
            ObjectNode permissions = attribute.putObject("permissions");
            permissions.putArray("view").add("admin").add("user");
            permissions.putArray("edit").add("admin").add("user");
        }
        profile.put("unmanagedAttributePolicy", "ADMIN_EDIT");
        ObjectNode provider = json.createObjectNode();
        provider.put("providerId", "declarative-user-profile");
        provider.putObject("config").putArray("kc.user.profile.config").add(profile.toString());
        return provider;
    }
}
