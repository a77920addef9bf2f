package eu.ecvet.localstack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line that runs one of this module's main classes on the jars of the servers. */
final class JavaCommand {

    private static final List<String> QUIET =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final String classPath;
    private final String mainClass;
    private final List<String> options = new ArrayList<>(QUIET);

    JavaCommand(Checkout checkout, String mainClass) {
        this.classPath = Stream.concat(Stream.of(Checkout.ownClasses()), checkout.serverJars().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        this.mainClass = mainClass;
    }

    JavaCommand with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    List<String> arguments(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Checkout.java().toString());
        line.addAll(options);
        line.add("-cp");
        line.add(classPath);
        line.add(mainClass);
        line.addAll(List.of(arguments));
        return line;
    }
}
