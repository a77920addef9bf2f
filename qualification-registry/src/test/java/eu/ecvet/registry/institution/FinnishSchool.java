package eu.ecvet.registry.institution;

import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.with;

import eu.ecvet.platform.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A school that the authority of Finland registers, and the functions that it assigns to it. */
abstract class FinnishSchool {
    final UUID id = UUID.randomUUID();
    final String at = "/v1/institutions/" + id;

    Map<String, Object> school(String country) {
        return Map.of(
                "id",
                id.toString(),
                "legalName",
                Map.of("fi", "Turun ammattiopisto " + id, "sv", "Åbo yrkesinstitut"),
                "country",
                country,
                "zone",
                "Europe/Helsinki",
                "website",
                "https://www.example.org",
                "contactEmail",
                "office@example.org");
    }

    static Map<String, Object> function(String function, String from) {
        return Map.of(
                "function",
                function,
                "scope",
                Map.of("countries", List.of("FI"), "iscedF", List.of("09")),
                "legalBasis",
                "Act 531/2017",
                "grantedBy",
                "Ministry of Education and Culture",
                "validity",
                Map.of("from", from));
    }

    static RequestSpecification authority() {
        return with(Tokens.authority("FI"));
    }

    /** The authority that has read the school as it stands. */
    RequestSpecification readingAuthority() {
        return reading(FinnishSchool::authority, at);
    }

    void registered() {
        authority().body(school("FI")).post("/v1/institutions").then().statusCode(201);
    }
}
