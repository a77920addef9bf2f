package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** The sub-areas of a unit that is common to all qualifications ({@code osaAlueet}): their objectives are outcomes. */
final class OsaAlueet {
    private final JsonNode unit;
    private final Vaatimukset vaatimukset;
    private final Arviointi arviointi;
    private final UnitTexts texts;

    OsaAlueet(JsonNode unit, Vaatimukset vaatimukset, Arviointi arviointi, UnitTexts texts) {
        this.unit = unit;
        this.vaatimukset = vaatimukset;
        this.arviointi = arviointi;
        this.texts = texts;
    }

    void read() {
        int area = 0;
        for (JsonNode subArea : unit.path("osaAlueet")) {
            area++;
            int objective = 0;
            List<JsonNode> objectives = objectives(subArea);
            long compulsory =
                    objectives.stream().filter(OsaAlueet::isCompulsory).count();
            if (compulsory > 1) {
                texts.remarks()
                        .note(
                                ImportCode.SUB_AREA_VARIANTS,
                                "The sub-area '%s' has %d compulsory sets of objectives of which a learner meets one, for instance by mother tongue; the source does not say it in a form that can be read."
                                        .formatted(named(subArea), compulsory),
                                "Their outcomes are taken over as not essential; decide in the draft.");
            }
            for (JsonNode one : objectives) {
                objective++;
                objective(subArea, one, area + "." + objective, compulsory == 1);
            }
        }
    }

    private static List<JsonNode> objectives(JsonNode subArea) {
        List<JsonNode> objectives = new ArrayList<>();
        subArea.path("osaamistavoitteet").forEach(objectives::add);
        for (String kind : List.of("pakollisetOsaamistavoitteet", "valinnaisetOsaamistavoitteet")) {
            if (subArea.path(kind).isObject()) {
                objectives.add(subArea.path(kind));
            }
        }
        return objectives;
    }

    private static boolean isCompulsory(JsonNode objective) {
        return objective.path("pakollinen").asBoolean(false);
    }

    private static String named(JsonNode subArea) {
        return SourceText.heading(subArea.path("nimi"))
                .map(LocalizedText::readable)
                .orElse(subArea.path("koodiArvo").asText("without name"));
    }

    private void objective(JsonNode subArea, JsonNode objective, String number, boolean onlyCompulsory) {
        boolean essential = onlyCompulsory && isCompulsory(objective);
        String size = objective.path("laajuus").isNumber()
                ? ", %s points".formatted(objective.path("laajuus").asText())
                : "";
        JsonNode name = objective.path("nimi").isObject() ? objective.path("nimi") : subArea.path("nimi");
        texts.keep(
                "sub-area %s%s%s".formatted(number, isCompulsory(objective) ? ", compulsory" : ", optional", size),
                name);
        List<String> codes =
                new ArrayList<>(vaatimukset.items(objective.path("tavoitteet"), number + ".", essential, "objectives"));
        JsonNode listed = objective.path("tavoitteet2020");
        listed.path("vaatimukset")
                .forEach(one -> SourceText.of(one.path("vaatimus")).ifPresent(words -> {
                    String code = number + "." + (codes.size() + 1);
                    codes.add(code);
                    vaatimukset.outcome(code, words, essential);
                }));
        JsonNode own = objective.path("arviointi").isObject() ? objective.path("arviointi") : subArea.path("arviointi");
        arviointi.read(own, codes, SourceText.heading(name).orElse(null));
    }
}
