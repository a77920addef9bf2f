package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Service;
import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.LegalDate;
import eu.ecvet.localstack.machine.StackTrouble;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of another module that uses the running suite from outside.
 *
 * @param memory the most that its JVM may take, as an option
 */
record Program(String module, String main, String memory) {
    static final Program DEMO = new Program("end-to-end", "eu.ecvet.endtoend.Demo", "-Xmx128m");
    static final Program EXERCISE = new Program("bench", "eu.ecvet.bench.Exercise", "-Xmx512m");
    static final Program BENCH = new Program("bench", "eu.ecvet.bench.Bench", "-Xmx512m");
    static final Program TWO_INSTANCES = new Program("bench", "eu.ecvet.bench.restart.TwoInstances", "-Xmx512m");
    static final Program FIRST_MOMENTS = new Program("bench", "eu.ecvet.bench.restart.FirstMoments", "-Xmx512m");

    /** Runs it, telling it where the suite runs; returns its exit code. */
    int run(Checkout checkout, LocalStack stack, List<String> arguments) {
        Path built = checkout.root().resolve(module).resolve("target");
        if (!Files.isDirectory(built.resolve("classes"))) {
            throw new StackTrouble("It is not built: " + built.resolve("classes") + " is missing.");
        }
        List<String> command = new ArrayList<>(List.of(
                Checkout.java().toString(),
                "-XX:+UseSerialGC",
                memory,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        properties(checkout, stack).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-cp",
                built.resolve("classes") + File.pathSeparator + built.resolve("lib") + File.separator + "*",
                main));
        command.addAll(arguments);
        return Foreground.run(command);
    }

    private static Map<String, String> properties(Checkout checkout, LocalStack stack) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ecvet.root", checkout.root().toString());
        properties.put("ecvet.java", Checkout.java().toString());
        properties.put("ecvet.service-options", String.join(" ", Service.JVM_OPTIONS));
        properties.put("ecvet.registry", stack.url("registry"));
        properties.put("ecvet.records", stack.url("records"));
        properties.put("ecvet.mobility", stack.url("mobility"));
        properties.put("ecvet.recognition", stack.url("recognition"));
        properties.put("ecvet.issuer", stack.identity().issuerUrl());
        properties.put("ecvet.kafka", stack.kafka().bootstrap());
        properties.put("ecvet.postgres", "127.0.0.1:" + stack.ports().postgres());
        properties.put(
                "ecvet.processes",
                Stream.of("registry", "records", "mobility", "recognition")
                        .map(service -> service + "="
                                + stack.component(service).process().pid().orElse(0))
                        .collect(Collectors.joining(",")));
        properties.put("ecvet.postgres-log", stack.postgres().process().log().toString());
        properties.put(
                "ecvet.bench.folder", checkout.state().resolve("bench-results").toString());
        properties.put(
                "ecvet.legal-date-file", stack.folder().resolve(LegalDate.FILE).toString());
        return properties;
    }
}
