package eu.ecvet.platform.testing.callers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

/** Fails when an endpoint does not state who may call it. Extend it once in every service; it needs no running service. */
public abstract class EveryEndpointSaysWhoMayCall {

    @Test
    void every_endpoint_says_who_may_call_it() throws IOException, ClassNotFoundException {
        List<Method> endpoints = endpoints();
        List<String> silent = endpoints.stream()
                .filter(endpoint -> !says(endpoint) && !says(endpoint.getDeclaringClass()))
                .map(Method::toString)
                .toList();

        assertThat(endpoints).as("endpoints found").isNotEmpty();
        assertThat(silent).as("endpoints that do not say who may call them").isEmpty();
    }

    private static boolean says(AnnotatedElement element) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, Authenticated.class)
                .anyMatch(element::isAnnotationPresent);
    }

    private static List<Method> endpoints() throws IOException, ClassNotFoundException {
        Indexer indexer = new Indexer();
        try (var classes = Files.walk(java.nio.file.Path.of("target/classes"))) {
            for (var file :
                    classes.filter(path -> path.toString().endsWith(".class")).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        indexer.indexClass(eu.ecvet.platform.operator.StuckEventsResource.class);
        Index index = indexer.complete();
        List<Method> endpoints = new ArrayList<>();
        for (var annotation : index.getAnnotations(DotName.createSimple(Path.class.getName()))) {
            if (annotation.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS) {
                Class<?> resource = Class.forName(
                        annotation.target().asClass().name().toString(),
                        false,
                        Thread.currentThread().getContextClassLoader());
                Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> Arrays.stream(method.getAnnotations())
                                .anyMatch(verb -> verb.annotationType().isAnnotationPresent(HttpMethod.class)))
                        .forEach(endpoints::add);
            }
        }
        return endpoints;
    }
}
