package eu.ecvet.registry.function;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.lifecycle.LifecycleDiagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FunctionLifecycleTest {
    @Test
    void the_diagram_is_drawn_from_the_acts() throws IOException {
        Path drawn = Path.of(System.getProperty("ecvet.root"), "docs/lifecycles/function.md");
        assertThat(Files.readString(drawn)).contains(LifecycleDiagram.of(FunctionAct.class, FunctionState.ASSIGNED));
    }
}
