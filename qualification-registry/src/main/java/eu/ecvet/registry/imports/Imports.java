package eu.ecvet.registry.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.SourceFormat;
import eu.ecvet.registry.imports.source.SourceQualification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes over a qualification with its units from another register, in whatever format that publishes it. */
@ApplicationScoped
class Imports {
    private static final int LONGEST_TEXT = 200_000;

    private final Instance<SourceFormat> formats;
    private final ImportAccess access;
    private final TakeOver takeOver;
    private final ImportRuns runs;
    private final ObjectMapper json;

    Imports(
            Instance<SourceFormat> formats,
            ImportAccess access,
            TakeOver takeOver,
            ImportRuns runs,
            ObjectMapper json) {
        this.formats = formats;
        this.access = access;
        this.takeOver = takeOver;
        this.runs = runs;
        this.json = json;
    }

    /** @param format null: the only one there is */
    Answer<ImportReport> take(
            Actor actor, String format, boolean dryRun, ImportDecisions decisions, InputStream published) {
        return Act.load(format(format))
                .may(known -> access.refusalOf(actor))
                .rules(known -> Codes.iscedF(decisions.iscedF(), "").stream().toList())
                .answer(known -> known)
                .then(known -> tree(published).then(tree -> read(known, tree, decisions)))
                .then(source -> dryRun ? rehearse(actor, source) : takeOver.run(actor, source));
    }

    private Answer<ImportReport> rehearse(Actor actor, SourceQualification source) {
        return takeOver.rehearse(actor, source).map(report -> {
            runs.keep(actor.institution().orElseThrow(), report);
            return report;
        });
    }

    private Answer<SourceFormat> format(String wanted) {
        var known = formats.stream()
                .filter(format -> wanted == null || format.name().equals(wanted))
                .toList();
        return known.size() == 1
                ? Answer.done(known.getFirst())
                : Answer.refused(new Refusal.Malformed("The query parameter 'format' is one of: %s."
                        .formatted(formats.stream()
                                .map(SourceFormat::name)
                                .sorted()
                                .collect(Collectors.joining(", ")))));
    }

    /** Points are exact decimals, also on the way in. */
    private Answer<JsonNode> tree(InputStream published) {
        try {
            JsonNode tree = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(published);
            return tree == null ? Answer.done(MissingNode.getInstance()) : readable(tree);
        } catch (JsonProcessingException noJson) {
            return Answer.refused(new Refusal.Malformed("The body is not readable as JSON."));
        } catch (IOException broken) {
            throw new UncheckedIOException("the body of an import did not arrive", broken);
        }
    }

    /** BR-C06: what is longer than anybody writes is refused by its place, never cut in silence. */
    private static Answer<JsonNode> readable(JsonNode tree) {
        List<Violation> violations = new ArrayList<>();
        tooLong(tree, "", violations);
        return violations.isEmpty() ? Answer.done(tree) : Answer.broken(violations);
    }

    private static void tooLong(JsonNode node, String pointer, List<Violation> found) {
        if (node.isTextual() && node.textValue().length() > LONGEST_TEXT) {
            found.add(RegistryRule.IMPORT_NOT_UNDERSTOOD.at(
                    pointer,
                    "This text has %d characters; at most %d are read."
                            .formatted(node.textValue().length(), LONGEST_TEXT)));
        }
        node.properties().forEach(member -> tooLong(member.getValue(), pointer + "/" + member.getKey(), found));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                tooLong(node.get(i), pointer + "/" + i, found);
            }
        }
    }

    private static Answer<SourceQualification> read(SourceFormat format, JsonNode tree, ImportDecisions decisions) {
        return switch (format.read(tree, decisions)) {
            case SourceFormat.Reading.Refused(var violations) -> Answer.broken(violations);
            case SourceFormat.Reading.Understood(var qualification) -> Answer.done(qualification);
        };
    }

    Answer<ImportReport> report(Actor actor, UUID id) {
        return Answer.found(runs.find(actor, id), "The import");
    }
}
