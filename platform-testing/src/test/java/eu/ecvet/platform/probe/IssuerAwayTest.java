package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;

import com.sun.net.httpserver.HttpServer;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The issuer of access tokens is away when the service starts. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
@TestProfile(IssuerAwayTest.AwayAtStart.class)
class IssuerAwayTest {
    private static final String PORT = "ecvet.test.issuer-that-comes-later";

    public static class AwayAtStart implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Elsewhere.class));
        }
    }

    /** Comes after the infrastructure and moves the issuer to a port where nobody listens. */
    public static class Elsewhere implements QuarkusTestResourceLifecycleManager {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            System.setProperty(PORT, String.valueOf(Ports.free().identity()));
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + System.getProperty(PORT),
                    "quarkus.oidc.connection-delay",
                    "1S");
        }

        @Override
        public void stop() {}
    }

    @Test
    void a_service_is_ready_when_it_can_check_tokens_and_not_before() throws IOException {
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        HttpServer issuer = comes();
        try {
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            issuer.stop(0);
        }

        given().get("/q/health/ready").then().statusCode(200);
        given().auth().oauth2(Tokens.operator()).get("/v1/stuck-events").then().statusCode(200);
    }

    private static HttpServer comes() throws IOException {
        byte[] discovery = given().get(
                        System.getProperty("ecvet.test.issuer-url") + "/.well-known/openid-configuration")
                .body()
                .asByteArray();
        HttpServer issuer =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT)), 0);
        issuer.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, discovery.length);
            exchange.getResponseBody().write(discovery);
            exchange.close();
        });
        issuer.start();
        return issuer;
    }
}
