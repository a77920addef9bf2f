package eu.ecvet.platform.contract;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Which members an answer always has: every component of a record in null-marked code (JSpecify) that is not
 * {@code @Nullable}. What also stands in a request needs no more than its own constraints say.
 */
final class RequiredMembers {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName IGNORED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
    private static final DotName NULL_MARKED = DotName.createSimple("org.jspecify.annotations.NullMarked");

    private final IndexView classes;
    private final Set<String> nullMarked;

    private RequiredMembers(IndexView classes) {
        this.classes = classes;
        this.nullMarked = classes.getAnnotations(NULL_MARKED).stream()
                .filter(annotation ->
                        annotation.target() != null && annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(annotation -> annotation.target().asClass().name().toString())
                .collect(Collectors.toSet());
    }

    static RequiredMembers of(IndexView classes) {
        return new RequiredMembers(classes);
    }

    void markedIn(OpenAPI contract) {
        Set<String> answers = new HashSet<>(Schemas.reached(
                contract,
                Stream.concat(
                                Schemas.operations(contract).flatMap(Schemas::responses),
                                contract.getComponents().getResponses().values().stream())
                        .flatMap(response -> Schemas.content(response.getContent()))));
        answers.removeAll(Schemas.reached(contract, Schemas.operations(contract).flatMap(Schemas::requests)));
        Map<Set<String>, List<ClassInfo>> records = byMembers();
        Map<String, Schema> schemas = new HashMap<>(Schemas.named(contract));
        schemas.keySet().retainAll(answers);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                meant(name, records.getOrDefault(schema.getProperties().keySet(), List.of()))
                        .map(this::always)
                        .reduce((one, other) -> {
                            one.retainAll(other);
                            return one;
                        })
                        .ifPresent(always -> require(schema, always));
            }
        });
    }

    private static void require(Schema schema, Collection<String> always) {
        if (schema.getRequired() != null) {
            always.addAll(schema.getRequired());
        }
        schema.setRequired(always.isEmpty() ? null : List.copyOf(always));
    }

    /** Those of the records with the members of a schema that go by its name; all of them if none does. */
    private static Stream<ClassInfo> meant(String name, List<ClassInfo> alike) {
        List<ClassInfo> called =
                alike.stream().filter(type -> name.equals(schemaName(type))).toList();
        return (called.isEmpty() ? alike : called).stream();
    }

    private static String schemaName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString)
                .orElseGet(type::simpleName);
    }

    /** Records by the names of their members: that is how a schema is found again, whatever name it was given. */
    private Map<Set<String>, List<ClassInfo>> byMembers() {
        return classes.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("eu.ecvet."))
                .collect(Collectors.groupingBy(
                        type -> told(type).map(RecordComponentInfo::name).collect(Collectors.toUnmodifiableSet())));
    }

    private Collection<String> always(ClassInfo type) {
        return isNullMarked(type)
                ? told(type)
                        .filter(component -> !isNullable(type, component))
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    private static Stream<RecordComponentInfo> told(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> !type.field(component.name()).hasAnnotation(IGNORED));
    }

    private static boolean isNullable(ClassInfo type, RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.hasAnnotation(NULLABLE)
                || type.field(component.name()).type().hasAnnotation(NULLABLE);
    }

    private boolean isNullMarked(ClassInfo type) {
        return nullMarked.contains(type.name().packagePrefix() + ".package-info")
                || Stream.iterate(type.name(), Objects::nonNull, this::around)
                        .anyMatch(name -> nullMarked.contains(name.toString()));
    }

    private DotName around(DotName type) {
        ClassInfo known = classes.getClassByName(type);
        return known == null ? null : known.enclosingClass();
    }
}
