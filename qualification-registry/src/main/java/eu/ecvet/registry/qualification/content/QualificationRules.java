package eu.ecvet.registry.qualification.content;

import static eu.ecvet.registry.RegistryRule.TEXTS_TOO_LONG;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.registry.composition.CompositionRules;
import eu.ecvet.registry.points.AllocationRecordRules;
import eu.ecvet.registry.points.PointsRules;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.ValidityRules;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.UnitId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All rules about a version of a qualification, act by act (section 6.1). */
public final class QualificationRules {
    /** So that the event which tells the qualification to the other services stays sendable. */
    private static final int LONGEST_TITLES = 300_000;

    private QualificationRules() {}

    /** What holds even for a draft: {@code at} points to where the content stands in the request. */
    public static List<Violation> ofDraft(QualificationContent content, String at) {
        return Stream.of(
                        codesAreKnown(content, at),
                        CompositionRules.ofDraft(content.composition(), at),
                        ValidityRules.runsForward(content.validity(), at).stream()
                                .toList(),
                        titlesAreSendable(content, at))
                .flatMap(List::stream)
                .toList();
    }

    /** What a quality officer may rely on: the composition and its points are sound. */
    public static List<Violation> ofSubmission(QualificationContent content, Set<String> steps, String at) {
        return Stream.of(
                        ofDraft(content, at),
                        CompositionRules.hasUnits(content.composition(), at),
                        PointsRules.of(content.composition(), steps, at),
                        CompositionRules.combinationsAreSatisfiable(content.composition(), at))
                .flatMap(List::stream)
                .toList();
    }

    /** Section 6.1: BR-Q05 to BR-Q17 and BR-P01 to BR-P08. */
    public static List<Violation> ofApproval(
            QualificationContent content, Map<UnitId, ListedVersion> units, Set<String> steps, String at) {
        return Stream.of(
                        ofSubmission(content, steps, at),
                        Codes.nationalLevelAgrees(
                                        content.nqfLevel(), content.country(), content.eqfLevel(), at + "/nqfLevel")
                                .stream()
                                .toList(),
                        ListedUnitRules.unitsStandNotAboveTheQualification(content, units, at),
                        AnnexViRules.of(content, at),
                        AllocationRecordRules.allocationIsRecorded(content.composition(), content.allocation(), at),
                        ListedUnitRules.unitsStandAt(
                                EnumSet.of(VersionState.APPROVED, VersionState.PUBLISHED),
                                "approved",
                                content,
                                units,
                                at))
                .flatMap(List::stream)
                .toList();
    }

    /** @param previous what the version says whose place this one takes */
    public static List<Violation> ofPublication(
            QualificationContent content,
            Map<UnitId, ListedVersion> units,
            Set<String> steps,
            Validity validity,
            Optional<QualificationContent> previous,
            String at) {
        return Stream.of(
                        ofApproval(content, units, steps, at),
                        ValidityRules.ofPublication(
                                validity,
                                previous.map(QualificationContent::validity).orElse(null),
                                at),
                        ListedUnitRules.unitsStandAt(
                                EnumSet.of(VersionState.PUBLISHED), "published", content, units, at))
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

    /** BR-E03: what is published can be told to the other services in one event. */
    static List<Violation> titlesAreSendable(QualificationContent content, String at) {
        long length = Stream.concat(
                        Stream.of(content.title()),
                        content.composition().allGroups("").stream()
                                .map(placed -> placed.group().title())
                                .filter(title -> title != null))
                .flatMap(text -> text.byLanguage().values().stream())
                .mapToLong(String::length)
                .sum();
        return length > LONGEST_TITLES
                ? List.of(TEXTS_TOO_LONG.at(
                        at + "/groups",
                        "The titles have %d characters together; at most %d can be told to partners."
                                .formatted(length, LONGEST_TITLES)))
                : List.of();
    }
}
