package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.SourceQualification.Listed;
import eu.ecvet.registry.imports.source.SourceUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The units of the register that the composition names. */
final class Units {
    private final Peruste peruste;
    private final Muodostuminen muodostuminen;
    private final ImportDecisions decisions;
    private final Remarks remarks;

    Units(Peruste peruste, Muodostuminen muodostuminen, ImportDecisions decisions, Remarks remarks) {
        this.peruste = peruste;
        this.muodostuminen = muodostuminen;
        this.decisions = decisions;
        this.remarks = remarks;
    }

    List<SourceUnit> read() {
        Map<String, Listed> listed = muodostuminen.listed().stream()
                .collect(Collectors.toMap(Listed::sourceUnit, unit -> unit, (one, other) -> one, LinkedHashMap::new));
        JsonNode published = peruste.json().path("tutkinnonOsat");
        Map<String, Long> uses = Peruste.stream(published)
                .collect(Collectors.groupingBy(unit -> unit.path("koodiArvo").asText(""), Collectors.counting()));
        Map<String, SourceUnit> byId = new LinkedHashMap<>();
        int i = 0;
        for (JsonNode unit : published) {
            String id = unit.path("id").asText();
            String pointer = "/tutkinnonOsat/" + i++;
            if (listed.containsKey(id)) {
                SourceUnit read = TutkinnonOsa.read(unit, pointer, peruste.languages(), decisions);
                byId.put(id, read.with(inComposition(read, listed.get(id), uses)));
            }
        }
        listed.keySet().stream()
                .filter(id -> !byId.containsKey(id))
                .forEach(id -> remarks.warn(
                        ImportCode.UNIT_NOT_INCLUDED,
                        "The composition refers to the unit %s, which the source does not contain.".formatted(id),
                        "It is left out; ask the register for a complete publication."));
        if (muodostuminen.unused() > 0) {
            remarks.note(
                    ImportCode.UNITS_OUTSIDE_COMPOSITION,
                    "%d referenced units stand nowhere in the composition.".formatted(muodostuminen.unused()),
                    "They were left out.");
        }
        return listed.keySet().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private List<Remark> inComposition(SourceUnit read, Listed listed, Map<String, Long> uses) {
        var more = new Remarks(read.pointer());
        if (uses.getOrDefault(read.code(), 0L) > 1) {
            more.note(
                    ImportCode.CODE_SHARED,
                    "Another unit of the source has the same code %s and other content.".formatted(read.code()),
                    "They are kept apart: units are told apart by their identity in the register, not by their code.");
        }
        if (listed.points() == null && muodostuminen.total() != null) {
            more.warn(
                    ImportCode.POINTS_MISSING,
                    "The source gives this unit no points in this qualification.",
                    "Allocate points in the draft of the qualification.");
        }
        return more.all();
    }
}
