package eu.ecvet.registry.unit.content;

import static eu.ecvet.registry.RegistryRule.TEXTS_TOO_LONG;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.ValidityRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules about a version of a unit, act by act (Annex II section 1). */
public final class UnitRules {
    /** So that the event which tells the unit to the other services stays sendable. */
    private static final int LONGEST_OUTCOMES = 400_000;

    private UnitRules() {}

    /** What holds even for a draft: {@code at} points to where the content stands in the request. */
    public static List<Violation> ofDraft(UnitContent content, String at) {
        return Stream.of(
                        codesAreKnown(content, at),
                        OutcomeRules.outcomesAreToldApart(content, at),
                        ValidityRules.runsForward(content.validity(), at).stream()
                                .toList(),
                        outcomesAreSendable(content, at))
                .flatMap(List::stream)
                .toList();
    }

    /** What a quality officer may rely on. */
    public static List<Violation> ofSubmission(UnitContent content, Listing listing, String at) {
        return Stream.of(
                        ofDraft(content, at),
                        OutcomeRules.everyOutcomeHasACategory(content, at),
                        OutcomeRules.unitIsCoherent(content, at).stream().toList(),
                        SpecificationRules.specificationIsComplete(content, listing, at),
                        OutcomeRules.everyOutcomeIsAssessable(content, at),
                        OutcomeRules.criteriaNameOutcomesOfTheUnit(content, at))
                .flatMap(List::stream)
                .toList();
    }

    public static List<Violation> ofApproval(UnitContent content, Listing listing, String country, String at) {
        return Stream.concat(
                        ofSubmission(content, listing, at).stream(),
                        Codes.nationalLevelAgrees(content.nqfLevel(), country, content.eqfLevel(), at + "/nqfLevel")
                                .stream())
                .toList();
    }

    /** @param previous what the version says whose place this one takes */
    public static List<Violation> ofPublication(
            UnitContent content,
            Listing listing,
            String country,
            Validity validity,
            Optional<UnitContent> previous,
            Correspondence correspondence,
            String at) {
        return Stream.of(
                        ofApproval(content, listing, country, at),
                        ValidityRules.ofPublication(
                                validity, previous.map(UnitContent::validity).orElse(null), at),
                        previous.map(old -> CorrespondenceRules.oldOutcomesAreMapped(
                                        old, content, correspondence, validity.from()))
                                .orElse(List.of()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** BR-Q23: languages and national levels are those of the European lists. */
    static List<Violation> codesAreKnown(UnitContent content, String at) {
        return Stream.of(
                        Codes.language(content.language(), at + "/language").stream(),
                        Codes.languages(content.title(), at + "/title").stream(),
                        Codes.nqfLevel(content.nqfLevel(), at + "/nqfLevel").stream())
                .flatMap(violations -> violations)
                .toList();
    }

    /** BR-E03: what is published can be told to the other services in one event. */
    static List<Violation> outcomesAreSendable(UnitContent content, String at) {
        long length = Stream.concat(
                        Stream.of(content.title()), content.outcomes().stream().map(LearningOutcome::text))
                .flatMap(text -> text.byLanguage().values().stream())
                .mapToLong(String::length)
                .sum();
        return length > LONGEST_OUTCOMES
                ? List.of(TEXTS_TOO_LONG.at(
                        at + "/outcomes",
                        "Title and outcomes have %d characters together; at most %d can be told to partners."
                                .formatted(length, LONGEST_OUTCOMES)))
                : List.of();
    }
}
