package eu.ecvet.platform.testing.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of {@code docs/contracts/codes.md}: each has one meaning, one rule and one status over all services. */
public final class CommittedCodes {
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z0-9_]+)` \\| (\\S+) \\| (\\d{3}|warning) \\| (.+?) \\|");
    private static final String NO_RULE = "–";

    private final Map<String, Code> codes = new LinkedHashMap<>();

    /**
     * @param rule number of the business rule; {@code –} where the code is a promise of the wire
     * @param status with which it is told, or {@code warning}
     */
    public record Code(String code, String rule, String status) {}

    private CommittedCodes() {}

    public static CommittedCodes read() {
        CommittedCodes read = new CommittedCodes();
        try (var lines = Files.lines(Path.of(System.getProperty("ecvet.root"), "docs/contracts/codes.md"))) {
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
                Code before = read.codes.put(row.group(1), new Code(row.group(1), row.group(2), row.group(3)));
                if (before != null) {
                    throw new AssertionError("docs/contracts/codes.md lists %s twice".formatted(row.group(1)));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }

    public Optional<Code> of(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** Every code that the problem tells has the rule and the status that the list says. */
    void check(int status, JsonNode problem) {
        for (JsonNode violation : problem.path("violations")) {
            String code = violation.path("code").asText();
            Code listed = codes.get(code);
            if (listed == null) {
                throw new AssertionError("The code %s does not stand in docs/contracts/codes.md".formatted(code));
            }
            Code told = new Code(code, violation.path("rule").asText(NO_RULE), Integer.toString(status));
            if (!told.equals(listed)) {
                throw new AssertionError(
                        "%s is told where docs/contracts/codes.md says %s: %s".formatted(told, listed, violation));
            }
        }
    }
}
