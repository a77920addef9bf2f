package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryRule.ANNEX_VI_INCOMPLETE;
import static eu.ecvet.registry.RegistryRule.AWARDING_BODY_CONTACT;
import static eu.ecvet.registry.RegistryRule.DESCRIPTION_MISSING;
import static eu.ecvet.registry.RegistryRule.EQF_LEVEL_REQUIRED;
import static eu.ecvet.registry.RegistryRule.REGULATED_PROFESSION_UNDECIDED;
import static eu.ecvet.registry.RegistryRule.UNIT_LEVEL_ABOVE_QUALIFICATION;
import static eu.ecvet.registry.RegistryRule.UNIT_VERSION_REQUIRED;

import eu.ecvet.platform.act.Violation;
import eu.ecvet.registry.composition.CompositionRules;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.composition.PointsRules;
import eu.ecvet.registry.lifecycle.Validity;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.registry.unit.UnitContent;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.vocabulary.Codes;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about a version of a qualification (BR-Q06 to BR-Q14, BR-Q17, BR-Q23, BR-P01 to BR-P08). */
public final class QualificationRules {
    /** So that the event which tells the qualification to the other services stays sendable. */
    private static final int LONGEST_TITLES = 300_000;

    private QualificationRules() {}

    /** What holds even for a draft: {@code at} points to where the content stands in the request. */
    public static List<Violation> ofDraft(QualificationContent content, String at) {
        return Stream.of(
                        codesAreKnown(content, at),
                        CompositionRules.ofDraft(content.composition(), at),
                        Validity.runsForward(content.validFrom(), content.validUntil(), at).stream()
                                .toList(),
                        titlesAreSendable(content, at))
                .flatMap(List::stream)
                .toList();
    }

    /** What a quality officer may rely on: the composition and its points are sound. */
    static List<Violation> ofSubmission(QualificationContent content, Set<String> steps, String at) {
        return Stream.of(
                        ofDraft(content, at),
                        CompositionRules.hasUnits(content.composition(), at),
                        PointsRules.of(content.composition(), steps, at),
                        CompositionRules.combinationsAreSatisfiable(content.composition(), at))
                .flatMap(List::stream)
                .toList();
    }

    /** Section 6.1: BR-Q05 to BR-Q17 and BR-P01 to BR-P08. */
    static List<Violation> ofApproval(
            QualificationContent content, Map<UnitId, UnitSpecification> units, Set<String> steps, String at) {
        return Stream.of(
                        ofSubmission(content, steps, at),
                        eqfLevelIsGiven(content, at).stream().toList(),
                        Codes.nationalLevelAgrees(
                                        content.nqfLevel(), content.country(), content.eqfLevel(), at + "/nqfLevel")
                                .stream()
                                .toList(),
                        unitsStandNotAboveTheQualification(content, units, at),
                        annexVIIsComplete(content, at).stream().toList(),
                        descriptionIsGiven(content, at).stream().toList(),
                        awardingBodyCanBeReached(content, at).stream().toList(),
                        regulatedProfessionIsDecided(content, at).stream().toList(),
                        PointsRules.allocationIsRecorded(content.composition(), content.allocation(), at),
                        unitsStandAt(
                                EnumSet.of(VersionState.APPROVED, VersionState.PUBLISHED),
                                "approved",
                                content,
                                units,
                                at))
                .flatMap(List::stream)
                .toList();
    }

    static List<Violation> ofPublication(
            QualificationContent content,
            Map<UnitId, UnitSpecification> units,
            Set<String> steps,
            LocalDate validFrom,
            String at) {
        return Stream.of(
                        ofApproval(content, units, steps, at),
                        Validity.isKnown(validFrom).stream().toList(),
                        Validity.runsForward(validFrom, content.validUntil(), at).stream()
                                .toList(),
                        unitsStandAt(EnumSet.of(VersionState.PUBLISHED), "published", content, units, at))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** BR-Q23: country, field, languages and national level are those of the European lists. */
    static List<Violation> codesAreKnown(QualificationContent content, String at) {
        return Stream.of(
                        Codes.country(content.country(), at + "/country").stream(),
                        Codes.iscedF(content.iscedF(), at + "/iscedF").stream(),
                        Codes.language(content.language(), at + "/language").stream(),
                        Codes.languages(content.title(), at + "/title").stream(),
                        Codes.nqfLevel(content.nqfLevel(), at + "/nqfLevel").stream())
                .flatMap(violations -> violations)
                .toList();
    }

    /** BR-Q06: every listed unit version exists, and the institution may refer to it. */
    static List<Violation> unitsAreKnown(
            QualificationContent content, Map<UnitId, UnitSpecification> referable, String at) {
        return eachUnit(
                content,
                at,
                (listed, pointer) ->
                        listed.version() == null || known(listed, referable).isPresent()
                                ? Optional.empty()
                                : Optional.of(UNIT_VERSION_REQUIRED.at(
                                        pointer,
                                        "Version %d of the unit %s is not known here, or not yet published by another institution."
                                                .formatted(listed.version(), listed.unitId()))));
    }

    private static List<Violation> unitsStandAt(
            Set<VersionState> states,
            String word,
            QualificationContent content,
            Map<UnitId, UnitSpecification> units,
            String at) {
        return eachUnit(content, at, (listed, pointer) -> known(listed, units)
                .filter(unit -> !states.contains(unit.lifecycle().state()))
                .map(unit -> UNIT_VERSION_REQUIRED.at(
                        pointer,
                        "Unit %s: version %d is %s; it has to be %s first, or be carried along with includeUnits."
                                .formatted(
                                        unit.unit().code(),
                                        unit.number(),
                                        unit.lifecycle().state(),
                                        word))));
    }

    /** BR-Q09: an EQF level is mandatory for publication. */
    static Optional<Violation> eqfLevelIsGiven(QualificationContent content, String at) {
        return content.eqfLevel() != null
                ? Optional.empty()
                : Optional.of(EQF_LEVEL_REQUIRED.at(
                        at + "/eqfLevel", "A qualification is published with its EQF level, an integer from 1 to 8."));
    }

    /** BR-Q11: a unit stands at the level of the qualification or below, unless an exception is recorded with its reason. */
    static List<Violation> unitsStandNotAboveTheQualification(
            QualificationContent content, Map<UnitId, UnitSpecification> units, String at) {
        return eachUnit(content, at, (listed, pointer) -> known(listed, units)
                .filter(unit -> standsAbove(unit.content(), content))
                .map(unit -> UNIT_LEVEL_ABOVE_QUALIFICATION.at(
                        pointer,
                        "Unit %s stands at EQF level %s, the qualification at %s; record an exception with its reason at the unit, or correct one of the two."
                                .formatted(unit.unit().code(), unit.content().eqfLevel(), content.eqfLevel()))));
    }

    static boolean standsAbove(UnitContent unit, QualificationContent qualification) {
        return unit.eqfLevel() != null
                && qualification.eqfLevel() != null
                && unit.eqfLevel().compareTo(qualification.eqfLevel()) > 0
                && unit.levelException() == null;
    }

    /** BR-Q12: the six required fields of Annex VI are there. */
    static Optional<Violation> annexVIIsComplete(QualificationContent content, String at) {
        List<String> missing = new ArrayList<>();
        if (content.title().in(content.language()).isEmpty()) {
            missing.add("the title in the qualification's own language '" + content.language() + "'");
        }
        if (content.iscedF() == null) {
            missing.add("the field of education (iscedF)");
        }
        if (content.country() == null) {
            missing.add("the country");
        }
        if (content.eqfLevel() == null) {
            missing.add("the EQF level");
        }
        if (descriptionIsGiven(content, at).isPresent()) {
            missing.add("the description");
        }
        if (content.awardingBody() == null || content.awardingBody().name() == null) {
            missing.add("the awarding body");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(ANNEX_VI_INCOMPLETE.at(
                        at,
                        "Of the fields that are published with an EQF level there is missing: %s."
                                .formatted(String.join(", ", missing))));
    }

    /** BR-Q13: the description is given by category or as an open text. */
    static Optional<Violation> descriptionIsGiven(QualificationContent content, String at) {
        var description = content.description();
        return description != null && (description.coversAllCategories() || description.openText() != null)
                ? Optional.empty()
                : Optional.of(DESCRIPTION_MISSING.at(
                        at + "/description",
                        "Say what holders know, understand and can do: by all three categories, or in one open text."));
    }

    /** BR-Q14: the awarding body has a name and a web address or contact. */
    static Optional<Violation> awardingBodyCanBeReached(QualificationContent content, String at) {
        var body = content.awardingBody();
        boolean reachable = body != null && body.name() != null && (isGiven(body.url()) || isGiven(body.contact()));
        return reachable
                ? Optional.empty()
                : Optional.of(AWARDING_BODY_CONTACT.at(
                        at + "/awardingBody",
                        "Name the awarding body and at least one of a web address and a contact."));
    }

    /** Recital 15: whether the profession is regulated is decided before publication, because every decision tells it. */
    static Optional<Violation> regulatedProfessionIsDecided(QualificationContent content, String at) {
        return content.regulatedProfession() != null
                ? Optional.empty()
                : Optional.of(REGULATED_PROFESSION_UNDECIDED.at(
                        at + "/regulatedProfession",
                        "Say whether the qualification leads to a profession regulated under Directive 2005/36/EC."));
    }

    private static List<Violation> titlesAreSendable(QualificationContent content, String at) {
        long length = Stream.concat(
                        Stream.of(content.title()),
                        content.composition().allGroups("").stream()
                                .map(placed -> placed.group().title())
                                .filter(title -> title != null))
                .flatMap(text -> text.byLanguage().values().stream())
                .mapToLong(String::length)
                .sum();
        return length > LONGEST_TITLES
                ? List.of(ANNEX_VI_INCOMPLETE.at(
                        at + "/groups",
                        "The titles have %d characters together; at most %d can be told to partners."
                                .formatted(length, LONGEST_TITLES)))
                : List.of();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static Optional<UnitSpecification> known(ListedUnit listed, Map<UnitId, UnitSpecification> units) {
        return Optional.ofNullable(units.get(listed.unitId()))
                .filter(unit -> listed.version() != null && unit.number() == listed.version());
    }

    private interface UnitRule {
        Optional<Violation> check(ListedUnit listed, String pointer);
    }

    private static List<Violation> eachUnit(QualificationContent content, String at, UnitRule rule) {
        return IntStream.range(0, content.units().size())
                .mapToObj(i -> rule.check(content.units().get(i), at + "/units/" + i))
                .flatMap(Optional::stream)
                .toList();
    }
}
