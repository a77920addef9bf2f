package eu.ecvet.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.lifecycle.LifecycleAct;
import eu.ecvet.platform.lifecycle.LifecycleDiagram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Compares the diagram of a life cycle in docs/lifecycles with the one that its acts draw, and the list of its acts in words
 * below it. After a meant change run the test with {@code -Dcontracts.update=true}, look at the difference, commit it.
 */
public final class DrawnLifecycle {
    private DrawnLifecycle() {}

    public static <S extends Enum<S>, A extends Enum<A> & LifecycleAct<S>> void isCommitted(
            String file, String title, Class<A> acts, S initial) {
        Path committed = Path.of(System.getProperty("ecvet.root"), "docs/lifecycles", file + ".md");
        String drawn =
                "# %s: its life cycle\n\nDrawn from the acts in `%s`; change them, never this file.\n\n```mermaid\n%s```\n\n%s\n"
                        .formatted(title, acts.getSimpleName(), LifecycleDiagram.of(acts, initial), inWords(acts));
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, drawn);
            }
            assertThat(committed).as("the drawn life cycle").exists();
            assertThat(drawn).isEqualTo(Files.readString(committed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <S extends Enum<S>, A extends Enum<A> & LifecycleAct<S>> String inWords(Class<A> acts) {
        return Arrays.stream(acts.getEnumConstants())
                .map(act -> "| %s | %s |".formatted(act.name(), act.inWords()))
                .collect(Collectors.joining("\n", "| Act | In words |\n|---|---|\n", ""));
    }
}
