package eu.ecvet.localstack.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the demo users, read without a JSON parser: the launcher runs on the JDK alone. */
public final class DemoUserNames {

    private static final Pattern USER = Pattern.compile("\"([a-z0-9-]+)\"\\s*:\\s*\\{\\s*\"sub\"");

    private DemoUserNames() {}

    public static List<String> read() {
        try (InputStream file = DemoUserNames.class.getResourceAsStream("demo-users.json")) {
            Matcher user = USER.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return user.results().map(found -> found.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
