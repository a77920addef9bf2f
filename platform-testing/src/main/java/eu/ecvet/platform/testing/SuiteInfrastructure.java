package eu.ecvet.platform.testing;

import eu.ecvet.localstack.LocalInfrastructure;
import eu.ecvet.localstack.Part;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.localstack.machine.Survives;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Real PostgreSQL, Kafka and token issuer for the tests of one module, on free ports, gone when the tests are over. Which
 * of the four databases follows from the service's topic. What tests need to know stands in system properties, because
 * test classes and test resources may live in different class loaders.
 */
public class SuiteInfrastructure implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER = "ecvet.test.issuer-url";
    public static final String KAFKA = "ecvet.test.kafka";
    static final String JDBC_URL = "ecvet.test.jdbc-url";
    static final String DATABASE = "ecvet.test.database";
    static final String LEGAL_DATE = "ecvet.test.legal-date-file";

    private LocalInfrastructure infrastructure;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("ecvet-test");
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
        String database = ConfigProvider.getConfig()
                .getOptionalValue("ecvet.events.topic", String.class)
                .map(topic -> topic.substring(topic.indexOf('.') + 1))
                .filter(Set.of("registry", "records", "mobility", "recognition")::contains)
                .orElse("registry");
        infrastructure = LocalInfrastructure.start(
                folder, Ports.free(), Set.of(Part.POSTGRES, Part.KAFKA, Part.IDENTITY), Survives.THE_SERVER);
        System.setProperty(ISSUER, infrastructure.issuerUrl());
        System.setProperty(KAFKA, infrastructure.kafkaBootstrap());
        System.setProperty(JDBC_URL, infrastructure.jdbcUrl(database));
        System.setProperty(DATABASE, database);
        System.setProperty(LEGAL_DATE, folder.resolve("legal-date").toString());
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", infrastructure.jdbcUrl(database));
        config.put("quarkus.datasource.username", infrastructure.user(database));
        config.put("quarkus.datasource.password", infrastructure.password(database));
        config.put("kafka.bootstrap.servers", infrastructure.kafkaBootstrap());
        config.put("quarkus.oidc.auth-server-url", infrastructure.issuerUrl());
        config.put("quarkus.http.test-port", "0");
        config.put("ecvet.legal.date-file", folder.resolve("legal-date").toString());
        config.put("ecvet.events.retry-parked", "100ms");
        return config;
    }

    @Override
    public void stop() {
        if (infrastructure != null) {
            infrastructure.stop();
        }
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException leftBehind) {
                throw new UncheckedIOException(leftBehind);
            }
        }
    }
}
