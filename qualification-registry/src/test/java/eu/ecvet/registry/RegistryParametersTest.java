package eu.ecvet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever stands in a query parameter: it is understood or refused with 400, and never breaks anything. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class RegistryParametersTest {
    private static final List<String> ODD = List.of(
            "\0",
            "FI\0",
            "'",
            "') | *:",
            "%",
            "\\",
            "fi",
            "FIN",
            "\u00e5\ud83d\ude00",
            " ",
            "-1",
            "0x4",
            "4.5",
            "1e3",
            "99999999999999999999",
            "null",
            "<script>",
            "a".repeat(3000));

    private static final Map<String, List<String>> OF_CLOSED_SHAPE = Map.of(
            "/v1/institutions", List.of("country", "function", "size", "after", "total"),
            "/v1/units", List.of("state", "size", "after", "total"),
            "/v1/qualifications", List.of("country", "eqfLevel", "iscedF", "state", "size", "after", "total"),
            "/v1/imports", List.of("format", "dryRun", "outcomeCategory", "iscedF"));

    private static final Map<String, List<String>> OF_FREE_TEXT = Map.of(
            "/v1/institutions", List.of("text"),
            "/v1/units", List.of("text"),
            "/v1/qualifications", List.of("text"),
            "/v1/imports", List.of("coherenceNote", "composition"));

    @TestFactory
    Stream<DynamicTest> what_a_parameter_cannot_mean_is_refused() {
        return each(OF_CLOSED_SHAPE, (answer, odd) -> assertThat(answer.statusCode())
                .as("%s", answer.asString())
                .isEqualTo(400));
    }

    @TestFactory
    Stream<DynamicTest> any_text_may_be_asked_for_and_none_breaks_anything() {
        return each(OF_FREE_TEXT, (answer, odd) -> assertThat(answer.statusCode())
                .as("%s", answer.asString())
                .isIn(odd.contains("\0") || odd.length() > 2000 ? List.of(400) : List.of(200, 400, 403, 422)));
    }

    private interface Check {
        void of(Response answer, String odd);
    }

    private static Stream<DynamicTest> each(Map<String, List<String>> parameters, Check check) {
        return parameters.entrySet().stream()
                .flatMap(resource -> resource.getValue().stream().flatMap(parameter -> ODD.stream()
                        .map(odd -> DynamicTest.dynamicTest(
                                resource.getKey() + "?" + parameter + "=" + shown(odd),
                                () -> check.of(ask(resource.getKey(), parameter, odd), odd)))));
    }

    private static Response ask(String resource, String parameter, String value) {
        RequestSpecification caller = RegistryActors.with(
                        Tokens.staff(new InstitutionId(new UUID(7, 7)), Role.DESIGNER))
                .queryParam(parameter, value);
        return resource.equals("/v1/imports") ? caller.body("{}").post(resource) : caller.get(resource);
    }

    private static String shown(String odd) {
        String plain = odd.replace("\0", "NUL");
        return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
    }
}
