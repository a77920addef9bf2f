package eu.ecvet.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wire words with their meaning, as {@code docs/contracts/glossary.md} lists them in tables. */
public final class Glossary {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.+?) \\| (.+?) \\|");
    private static final String RESOURCES = "Resources";

    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    private Glossary() {}

    /** The one that was committed with this build. */
    public static Glossary committed() {
        try (InputStream text = Glossary.class.getResourceAsStream("/contract/glossary.md")) {
            return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Glossary of(String markdown) {
        Glossary glossary = new Glossary();
        String section = "";
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            }
            Matcher row = ROW.matcher(line.strip());
            if (row.matches()) {
                glossary.add(section, row.group(1), row.group(2));
            }
        }
        return glossary;
    }

    private void add(String section, String word, String meaning) {
        Map<String, String> table = section.equals(RESOURCES) ? resources : meanings;
        if (table.put(word, meaning) != null) {
            twice.add(word);
        }
    }

    public Set<String> words() {
        return meanings.keySet();
    }

    /** What the word means; empty for a word that does not stand here. */
    public Optional<String> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    /** Words that stand in more than one row. */
    public List<String> twice() {
        return twice;
    }

    /** What a resource is, by the first step of its path. */
    Optional<String> resource(String step) {
        return Optional.ofNullable(resources.get(step));
    }
}
