package eu.ecvet.platform.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The walls of a house that grows: what a module keeps to, checked on its compiled classes and its sources. Extend it once
 * in every module; it needs no running service.
 *
 * <p>What breaks a wall already stands in {@code src/test/known-breaches.txt} of the module, a line each. The list only
 * shrinks: a new breach fails, and so does a line whose breach is gone. {@code -Dwalls.update=true} takes out what is gone
 * and adds nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Walls {
    private static final int LINES_OF_RULES = 220;
    private static final int LINES_OF_A_FILE = 400;

    private final Path folder;
    private final KnownBreaches known;
    private Classes classes;
    private Sources sources;

    /** The module in whose folder the tests run. */
    protected Walls() {
        this(Path.of("").toAbsolutePath());
    }

    /** Another module of the suite, by its folder: for libraries that cannot depend on these fixtures. */
    protected Walls(String module) {
        this(Path.of(System.getProperty("ecvet.root")).resolve(module));
    }

    private Walls(Path folder) {
        this.folder = folder;
        this.known = new KnownBreaches(folder.resolve("src/test/known-breaches.txt"));
    }

    /** Whether the whole module stands at the edge. */
    protected boolean isEdge() {
        return false;
    }

    /** How many types of its own a package may hold; its sub-rooms not counted. */
    protected int typesInAPackage() {
        return 12;
    }

    @Test
    void no_two_packages_need_each_other() {
        hold("package cycle", classes().packagesInCycles());
    }

    @Test
    void a_package_holds_a_dozen_types() {
        hold("crowded package", classes().packagesAbove(typesInAPackage()));
    }

    @Test
    void rules_know_no_machinery() {
        hold("rules with machinery", classes().rulesWithMachinery());
    }

    @Test
    void time_comes_from_the_clock() {
        hold("now without a clock", classes().readingTheTimeThemselves());
    }

    @Test
    void a_resource_knows_neither_transaction_nor_database() {
        hold("resource with a database", classes().resourcesWithDatabase());
    }

    @Test
    void sql_is_written_one_way() {
        hold("SQL by hand", classes().withSqlByHand());
    }

    @Test
    void http_stays_at_the_edge() {
        hold("HTTP behind the edge", isEdge() ? Set.of() : classes().behindTheEdgeWithHttp());
    }

    @Test
    void a_use_case_is_a_method() {
        hold("use case on a class", classes().useCasesThatAreNoMethod());
    }

    @Test
    void a_module_depends_on_those_below_it() {
        hold("foreign module", classes().dependingOnForeignModules());
    }

    @Test
    void rules_are_read_in_one_sitting_and_no_file_is_longer_than_two() {
        hold("long file", sources().longerThan(LINES_OF_RULES, LINES_OF_A_FILE));
    }

    @Test
    void the_name_of_a_test_begins_with_the_number_of_its_rule() {
        hold("test name", sources().testsNamedOtherwise());
    }

    @AfterAll
    void the_list_names_no_other_wall() {
        assertThat(known.ofUnknownWalls())
                .as("lines of walls that do not exist")
                .isEmpty();
    }

    private void hold(String wall, Collection<String> breaches) {
        known.compare(wall, breaches);
    }

    private Classes classes() {
        if (classes == null) {
            classes = Classes.of(folder);
        }
        return classes;
    }

    private Sources sources() {
        if (sources == null) {
            sources = new Sources(folder);
        }
        return sources;
    }
}
