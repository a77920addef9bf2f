package eu.ecvet.platform.testing.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of one module. A class is named by its simple name, so that it may move without being found again. */
final class Classes {
    private static final String SUITE = "eu.ecvet.";
    /** What everybody may stand on, from the ground up. */
    private static final List<String> LIBRARIES =
            List.of("eu.ecvet.vocabulary", "eu.ecvet.composition", "eu.ecvet.platform", "eu.ecvet.functions");

    /** Each makes the clock of a whole process, which everybody else is given. */
    private static final Set<String> MAKERS_OF_THE_CLOCK = Set.of("ClockProducer", "IdentityIssuer");

    private final JavaClasses all;
    private final String root;

    private Classes(JavaClasses all) {
        this.all = all;
        this.root = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(SUITE))
                .map(name -> SUITE + name.substring(SUITE.length()).split("\\.")[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no classes; compile the module first"));
    }

    static Classes of(Path module) {
        return new Classes(new ClassFileImporter().importPath(module.resolve("target/classes")));
    }

    /** Packages that can be reached from themselves. */
    Set<String> packagesInCycles() {
        Map<String, Set<String>> needs = new HashMap<>();
        for (JavaClass type : all) {
            needs.computeIfAbsent(type.getPackageName(), first -> new TreeSet<>())
                    .addAll(type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .filter(target -> all.contain(target.getName()))
                            .map(JavaClass::getPackageName)
                            .filter(name -> !name.equals(type.getPackageName()))
                            .toList());
        }
        return needs.keySet().stream()
                .filter(start -> reaches(start, start, needs, new TreeSet<>()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reaches(String from, String goal, Map<String, Set<String>> needs, Set<String> seen) {
        for (String next : needs.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || seen.add(next) && reaches(next, goal, needs, seen)) {
                return true;
            }
        }
        return false;
    }

    Set<String> packagesAbove(int number) {
        Map<String, Long> sizes = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= number);
        return sizes.keySet();
    }

    Set<String> rulesWithMachinery() {
        return needing(Classes::holdsRules, in("jakarta", "org.hibernate", "io.quarkus", "java.sql"));
    }

    private static boolean holdsRules(JavaClass type) {
        return outermost(type).getSimpleName().endsWith("Rules")
                || type.getPackageName().endsWith(".rules")
                || type.getPackageName().contains(".rules.");
    }

    Set<String> readingTheTimeThemselves() {
        return all.stream()
                .filter(type -> type.getCodeUnits().stream()
                        .flatMap(Classes::callsAndReferences)
                        .anyMatch(Classes::readsTheTime))
                .map(Classes::name)
                .filter(name -> !MAKERS_OF_THE_CLOCK.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaCodeUnitAccess<?>> callsAndReferences(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    private static boolean readsTheTime(JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        var parameters = call.getTarget().getRawParameterTypes();
        return method.equals("now")
                        && owner.startsWith("java.time.")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                || owner.equals(Clock.class.getName()) && (method.startsWith("system") || method.startsWith("tick"))
                || owner.equals(System.class.getName()) && method.equals("currentTimeMillis")
                || owner.equals(Date.class.getName()) && method.equals("<init>") && parameters.isEmpty();
    }

    Set<String> resourcesWithDatabase() {
        return needing(
                type -> isResource(outermost(type)),
                in(
                                "jakarta.persistence",
                                "jakarta.transaction",
                                "java.sql",
                                "javax.sql",
                                "io.agroal",
                                "org.hibernate",
                                "io.quarkus.hibernate",
                                "io.quarkus.narayana",
                                "eu.ecvet.platform.sql")
                        .or(Classes::isRepository));
    }

    /** Outside the platform there are two ways to the database: an entity with its repository, and {@code Rows}. */
    Set<String> withSqlByHand() {
        return root.equals("eu.ecvet.platform")
                ? Set.of()
                : needing(type -> true, in("java.sql", "javax.sql", "io.agroal"));
    }

    private static boolean isRepository(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                .anyMatch(known -> known.getName().startsWith("io.quarkus.hibernate.orm.panache."));
    }

    Set<String> behindTheEdgeWithHttp() {
        return needing(
                type -> !isResource(outermost(type)) && !(type.getPackageName() + ".").contains(".edge."),
                in("jakarta.ws.rs", "org.jboss.resteasy", "io.vertx"));
    }

    /** Where it says snapshot or rehearsal on a class, nobody reads it; the interceptor alone carries the annotation itself. */
    Set<String> useCasesThatAreNoMethod() {
        return all.stream()
                .filter(type -> type.isAnnotatedWith("eu.ecvet.platform.act.UseCase")
                        && !type.isAnnotatedWith("jakarta.interceptor.Interceptor"))
                .map(Classes::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> dependingOnForeignModules() {
        int place = LIBRARIES.indexOf(root);
        List<String> below = place < 0 ? LIBRARIES : LIBRARIES.subList(0, place);
        return needing(
                type -> true,
                target -> target.getName().startsWith(SUITE)
                        && !isIn(target, root)
                        && below.stream().noneMatch(library -> isIn(target, library)));
    }

    private Set<String> needing(Predicate<JavaClass> which, Predicate<JavaClass> unwanted) {
        return all.stream()
                .filter(which)
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .anyMatch(unwanted))
                .map(Classes::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<JavaClass> in(String... packages) {
        return type -> List.of(packages).stream().anyMatch(name -> isIn(type, name));
    }

    private static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }

    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ws.rs.Path")
                || type.getSimpleName().endsWith("Resource");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Classes::outermost).orElse(type);
    }

    private static String name(JavaClass type) {
        return outermost(type).getSimpleName();
    }
}
