package eu.ecvet.registry.imports;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.SourceFormat;
import eu.ecvet.registry.imports.source.SourceQualification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes over a qualification with its units from another register, in whatever format that publishes it. */
@ApplicationScoped
class Imports {
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
    Answer<ImportReport> take(Actor actor, String format, boolean dryRun, ImportDecisions decisions, byte[] published) {
        return format(format)
                .then(known -> access.refusalOf(actor)
                        .<Answer<SourceFormat>>map(Answer::refused)
                        .orElseGet(() -> Answer.done(known)))
                .then(known -> Codes.iscedF(decisions.iscedF(), "")
                        .<Answer<SourceFormat>>map(Answer::broken)
                        .orElseGet(() -> Answer.done(known)))
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
    private Answer<JsonNode> tree(byte[] published) {
        try {
            JsonNode tree = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(published);
            return Answer.done(tree == null ? MissingNode.getInstance() : tree);
        } catch (IOException noJson) {
            return Answer.refused(new Refusal.Malformed("The body is not readable as JSON."));
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
