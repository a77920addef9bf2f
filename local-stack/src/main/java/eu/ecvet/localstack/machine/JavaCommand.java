package eu.ecvet.localstack.machine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line that runs Java with the same JDK as this program. */
public final class JavaCommand {

    private final List<String> options =
            new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    private final List<Path> classPath;
    private final List<String> program;

    private JavaCommand(List<Path> classPath, List<String> program) {
        this.classPath = classPath;
        this.program = program;
    }

    /** One of this module's main classes, on the jars of the servers. */
    public static JavaCommand ofServer(Checkout checkout, String mainClass) {
        List<Path> classPath = Stream.concat(Stream.of(checkout.classesForServers()), checkout.serverJars().stream())
                .toList();
        return new JavaCommand(
                classPath,
                List.of(
                        "-cp",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        mainClass));
    }

    /** A packaged application. */
    public static JavaCommand ofJar(Path jar) {
        return new JavaCommand(List.of(jar), List.of("-jar", jar.toString()));
    }

    public JavaCommand with(String... more) {
        return with(List.of(more));
    }

    public JavaCommand with(List<String> more) {
        options.addAll(more);
        return this;
    }

    List<Path> classPath() {
        return classPath;
    }

    List<String> options() {
        return List.copyOf(options);
    }

    public List<String> arguments(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Checkout.java().toString());
        line.addAll(options);
        line.addAll(program);
        line.addAll(List.of(arguments));
        return line;
    }
}
