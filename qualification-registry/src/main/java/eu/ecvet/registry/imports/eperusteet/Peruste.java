package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.Source;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A qualification ({@code peruste}) as the Finnish national register publishes it, in one of its compositions
 * ({@code suoritustapa}).
 *
 * @param json all of it
 * @param composition the composition that was chosen
 * @param pointer where the structure of that composition stands
 * @param languages those the register declares, the own one first
 */
record Peruste(JsonNode json, JsonNode composition, String pointer, List<String> languages) {
    static final String COUNTRY = "FI";

    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    /** Composition by composition, as far as the register gives their structure. */
    static Stream<JsonNode> compositions(JsonNode json) {
        return stream(json.path("suoritustavat"))
                .filter(one -> one.path("rakenne").isObject());
    }

    static String code(JsonNode composition) {
        return composition.path("suoritustapakoodi").asText("");
    }

    static Peruste of(JsonNode json, JsonNode composition) {
        var declared = stream(json.path("kielet"))
                .map(JsonNode::asText)
                .filter(language -> Codes.language(language, "").isEmpty())
                .toList();
        var named = SourceText.heading(json.path("nimi")).orElseThrow().byLanguage();
        int place = stream(json.path("suoritustavat")).toList().indexOf(composition);
        return new Peruste(
                json,
                composition,
                "/suoritustavat/" + place + "/rakenne",
                declared.isEmpty() ? List.copyOf(new TreeSet<>(named.keySet())) : declared);
    }

    Source source() {
        return new Source(
                EperusteetFormat.NAME,
                json.path("id").asText(),
                json.path("globalVersion")
                        .path("aikaleima")
                        .asText(json.path("muokattu").asText("unknown")),
                code(composition));
    }

    LocalizedText title() {
        return SourceText.heading(json.path("nimi")).orElseThrow();
    }

    /** In the own language of the qualification. */
    String shownTitle() {
        return title().in(languages.getFirst()).orElseGet(title()::readable);
    }

    String code() {
        return Stream.of(
                        json.path("koulutukset")
                                .path(0)
                                .path("koulutuskoodiArvo")
                                .asText(""),
                        json.path("diaarinumero").asText(""),
                        EperusteetFormat.NAME + " " + json.path("id").asText())
                .filter(text -> !text.isBlank() && text.length() <= 100)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it counts in competence points, the Finnish name of ECVET points. */
    boolean countsInEcvetPoints() {
        return composition.path("laajuusYksikko").asText("").equals("OSAAMISPISTE");
    }

    JsonNode supplement() {
        return json.path("kvLiite");
    }

    /** A level of a framework, by the scheme of its code. */
    Optional<String> level(String scheme) {
        return stream(supplement().path("tasot"))
                .map(level -> level.path("codeUri").asText(""))
                .filter(uri -> uri.startsWith(scheme))
                .map(uri -> uri.substring(scheme.length()))
                .findFirst();
    }

    /**
     * A day, which the register writes in milliseconds, and sometimes as text.
     *
     * @param what for the remark where the day is not understood
     */
    Optional<LocalDate> day(String member, ImportCode code, Remarks remarks) {
        JsonNode written = json.path(member);
        if (written.isMissingNode() || written.isNull()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = written.isIntegralNumber() && written.canConvertToLong()
                ? ofMillis(written.longValue())
                : ofText(written.asText(""));
        if (day.isEmpty()) {
            remarks.warn(code, "The date in %s is not understood.".formatted(member), "Enter validity in the draft.");
        }
        return day;
    }

    private static Optional<LocalDate> ofMillis(long millis) {
        return Math.abs(millis) < 253_402_300_799_000L
                ? plausible(Instant.ofEpochMilli(millis).atZone(ZONE).toLocalDate())
                : Optional.empty();
    }

    private static Optional<LocalDate> ofText(String text) {
        try {
            return plausible(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Partners keep days between the years 1900 and 2999. */
    private static Optional<LocalDate> plausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2999 ? Optional.of(day) : Optional.empty();
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Points only where the source counts in competence points. */
    Optional<Points> points(JsonNode amount, String where, Remarks found) {
        return countsInEcvetPoints() ? Amounts.points(amount, where, found) : Optional.empty();
    }
}
