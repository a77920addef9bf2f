package eu.ecvet.mobility.memorandum.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A complete memorandum, changed as each test needs it, and the world outside it. */
abstract class MemorandumRulesFixture {
    static final LocalDate TODAY = LocalDate.of(2025, 8, 1);
    static final Set<String> EEA = Set.of("BE", "FR", "DE");

    final Example example = new Example();
    final Map<InstitutionId, KnownInstitution> institutions = new HashMap<>(example.institutions());

    MemorandumContent content(Consumer<ObjectNode> change) {
        ObjectNode content = example.memorandumContent();
        change.accept(content);
        return Example.read(MemorandumContent.class, content).withRunOffClause(180);
    }

    MemorandumContent complete() {
        return content(same -> {});
    }

    MemorandumFacts facts() {
        return facts(example.unit());
    }

    MemorandumFacts facts(PublishedUnit... units) {
        return new MemorandumFacts(
                TODAY,
                institutions,
                Map.of(new QualificationVersion(example.qualification, 1), example.qualificationWithPoints()),
                List.of(units),
                EEA);
    }

    static PublishedUnit unit(UnitId id, int version, Integer eqfLevel) {
        return new PublishedUnit(
                new UnitVersion(id, version),
                "U1",
                LocalizedText.of("en", "Unit"),
                "en",
                eqfLevel,
                LegalPeriod.since(Example.EARLY),
                null,
                List.of());
    }

    static ObjectNode pair(ObjectNode content) {
        return (ObjectNode) content.get("pairs").get(0);
    }

    static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }
}
