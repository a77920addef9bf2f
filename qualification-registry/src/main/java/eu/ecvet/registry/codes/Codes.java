package eu.ecvet.registry.codes;

import static eu.ecvet.registry.RegistryRule.NQF_EQF_MISMATCH;
import static eu.ecvet.registry.RegistryRule.VOCABULARY_CODE_UNKNOWN;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The European code lists as the registry knows them (BR-Q23): countries (ISO 3166-1), fields of education (ISCED-F 2013),
 * languages (ISO 639), national qualifications frameworks with the EQF level to which each of their levels is referenced.
 * Source: the vocabularies of the European Learning Model 3.1. To which EQF level a national level is referenced was
 * entered by the project and awaits comparison with the referencing reports of the countries (column {@code eqf_source});
 * it is blank where nobody entered it.
 */
public final class Codes {
    private static final Set<String> COUNTRIES = first("countries.csv");
    private static final Set<String> ISCED_F = first("isced-f.csv");
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final Pattern THREE_LETTERS = Pattern.compile("[a-z]{3}");
    private static final Set<String> WITH_TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.of(code).getISO3Language())
            .collect(Collectors.toUnmodifiableSet());
    private static final List<Level> LEVELS = CodeList.rows("nqf-levels.csv").stream()
            .map(row -> new Level(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5).isEmpty() ? Optional.empty() : Optional.of(new EqfLevel(Integer.parseInt(row.get(5))))))
            .toList();

    private record Level(
            String framework,
            String frameworkName,
            String country,
            String id,
            String notation,
            Optional<EqfLevel> referencedTo) {
        boolean is(NqfLevel given) {
            return framework.equals(given.framework())
                    && (id.equals(given.level()) || notation.equalsIgnoreCase(given.level()));
        }
    }

    private Codes() {}

    /** BR-Q23: the country is an ISO 3166-1 alpha-2 code. */
    public static Optional<Violation> country(String code, String pointer) {
        return code == null || COUNTRIES.contains(code)
                ? Optional.empty()
                : Optional.of(VOCABULARY_CODE_UNKNOWN.at(
                        pointer, "'%s' is not a country code of ISO 3166-1 such as FI or BE.".formatted(code)));
    }

    /** BR-Q23, BR-E05: the zone is a region of the tz database; a mere offset does not know summer time. */
    public static Optional<Violation> zone(ZoneId zone, String pointer) {
        return zone == null || ZoneId.getAvailableZoneIds().contains(zone.getId())
                ? Optional.empty()
                : Optional.of(VOCABULARY_CODE_UNKNOWN.at(
                        pointer,
                        "'%s' is not a region of the tz database such as Europe/Brussels; legal dates are counted in a region."
                                .formatted(zone)));
    }

    /** BR-Q23: the field of education is a code of ISCED-F 2013 with two, three or four digits. */
    public static Optional<Violation> iscedF(String code, String pointer) {
        return code == null || ISCED_F.contains(code)
                ? Optional.empty()
                : Optional.of(VOCABULARY_CODE_UNKNOWN.at(
                        pointer,
                        "'%s' is not a field of education of ISCED-F 2013; such codes have two, three or four digits, for instance 0915."
                                .formatted(code)));
    }

    /**
     * BR-Q23: the language is one of ISO 639, written as BCP 47 asks: with two letters where there are two, else with three,
     * for instance smn for Inari Sami.
     */
    public static Optional<Violation> language(String tag, String pointer) {
        return tag == null || isLanguage(tag.split("-", 2)[0])
                ? Optional.empty()
                : Optional.of(VOCABULARY_CODE_UNKNOWN.at(
                        pointer, "'%s' is not a language of ISO 639 such as fi, fr or smn.".formatted(tag)));
    }

    private static boolean isLanguage(String code) {
        return LANGUAGES.contains(code) || (THREE_LETTERS.matcher(code).matches() && !WITH_TWO_LETTERS.contains(code));
    }

    /** BR-Q23: every language of the text is one of ISO 639. */
    public static List<Violation> languages(LocalizedText text, String pointer) {
        return text == null
                ? List.of()
                : text.byLanguage().keySet().stream()
                        .flatMap(tag -> language(tag, pointer + "/" + tag).stream())
                        .toList();
    }

    /** BR-Q23: the national framework and its level are known. */
    public static Optional<Violation> nqfLevel(NqfLevel given, String pointer) {
        if (given == null || LEVELS.stream().anyMatch(level -> level.is(given))) {
            return Optional.empty();
        }
        var ofFramework = LEVELS.stream()
                .filter(level -> level.framework().equals(given.framework()))
                .toList();
        return Optional.of(
                ofFramework.isEmpty()
                        ? VOCABULARY_CODE_UNKNOWN.at(
                                pointer + "/framework",
                                "'%s' is not a national qualifications framework of the European list."
                                        .formatted(given.framework()))
                        : VOCABULARY_CODE_UNKNOWN.at(
                                pointer + "/level",
                                "'%s' has no level '%s'; its levels are %s."
                                        .formatted(
                                                ofFramework.getFirst().frameworkName(),
                                                given.level(),
                                                ofFramework.stream()
                                                        .map(Level::notation)
                                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * BR-Q10: the national level belongs to a framework of the country, and the EQF level to which it is referenced is the
     * EQF level given beside it. Silent about codes that are unknown; {@link #nqfLevel} speaks about those.
     */
    public static Optional<Violation> nationalLevelAgrees(
            NqfLevel given, String country, EqfLevel eqfLevel, String pointer) {
        if (given == null) {
            return Optional.empty();
        }
        return LEVELS.stream()
                .filter(level -> level.is(given))
                .findFirst()
                .flatMap(level -> disagreement(level, country, eqfLevel))
                .map(sentence -> NQF_EQF_MISMATCH.at(pointer, sentence));
    }

    private static Optional<String> disagreement(Level level, String country, EqfLevel eqfLevel) {
        if (country != null && !level.country().equals(country)) {
            return Optional.of(
                    "The framework '%s' belongs to %s; a level in the system of %s is named in a framework of that country."
                            .formatted(level.frameworkName(), level.country(), country));
        }
        if (level.referencedTo().isEmpty()) {
            return Optional.of(
                    "This registry does not know to which EQF level the level %s of '%s' is referenced; leave the national level out until that is recorded."
                            .formatted(level.notation(), level.frameworkName()));
        }
        return eqfLevel == null || level.referencedTo().get().equals(eqfLevel)
                ? Optional.empty()
                : Optional.of("The level %s of '%s' is referenced to EQF level %s, not to %s."
                        .formatted(
                                level.notation(),
                                level.frameworkName(),
                                level.referencedTo().get(),
                                eqfLevel));
    }

    /** The framework of a country that has exactly one; for sources that name only the number of the level. */
    public static Optional<String> onlyFrameworkOf(String country) {
        var frameworks = LEVELS.stream()
                .filter(level -> level.country().equals(country))
                .map(Level::framework)
                .distinct()
                .toList();
        return frameworks.size() == 1 ? Optional.of(frameworks.getFirst()) : Optional.empty();
    }

    private static Set<String> first(String resource) {
        return CodeList.rows(resource).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }
}
