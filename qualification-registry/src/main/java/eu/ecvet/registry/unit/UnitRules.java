package eu.ecvet.registry.unit;

import static eu.ecvet.registry.RegistryRule.CORRESPONDENCE_REQUIRED;
import static eu.ecvet.registry.RegistryRule.CRITERION_WITHOUT_OUTCOME;
import static eu.ecvet.registry.RegistryRule.OUTCOME_CATEGORY_INVALID;
import static eu.ecvet.registry.RegistryRule.OUTCOME_CODE_DUPLICATE;
import static eu.ecvet.registry.RegistryRule.OUTCOME_NOT_ASSESSABLE;
import static eu.ecvet.registry.RegistryRule.UNIT_NOT_COHERENT;
import static eu.ecvet.registry.RegistryRule.UNIT_SPEC_INCOMPLETE;

import eu.ecvet.platform.act.Violation;
import eu.ecvet.registry.lifecycle.Validity;
import eu.ecvet.registry.vocabulary.Codes;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about a version of a unit (Annex II section 1; BR-Q01 to BR-Q04, BR-Q10, BR-Q18, BR-Q23). */
public final class UnitRules {
    /** So that the event which tells the unit to the other services stays sendable. */
    private static final int LONGEST_OUTCOMES = 400_000;

    private UnitRules() {}

    /** What holds even for a draft: {@code at} points to where the content stands in the request. */
    public static List<Violation> ofDraft(UnitContent content, String at) {
        return Stream.of(
                        codesAreKnown(content, at),
                        outcomesAreToldApart(content, at),
                        Validity.runsForward(content.validFrom(), content.validUntil(), at).stream()
                                .toList(),
                        outcomesAreSendable(content, at))
                .flatMap(List::stream)
                .toList();
    }

    /** What a quality officer may rely on. */
    static List<Violation> ofSubmission(UnitContent content, Listing listing, String at) {
        return Stream.of(
                        ofDraft(content, at),
                        everyOutcomeHasACategory(content, at),
                        unitIsCoherent(content, at).stream().toList(),
                        specificationIsComplete(content, listing, at),
                        everyOutcomeIsAssessable(content, at),
                        criteriaNameOutcomesOfTheUnit(content, at))
                .flatMap(List::stream)
                .toList();
    }

    static List<Violation> ofApproval(UnitContent content, Listing listing, String country, String at) {
        return Stream.concat(
                        ofSubmission(content, listing, at).stream(),
                        Codes.nationalLevelAgrees(content.nqfLevel(), country, content.eqfLevel(), at + "/nqfLevel")
                                .stream())
                .toList();
    }

    static List<Violation> ofPublication(
            UnitContent content,
            Listing listing,
            String country,
            LocalDate validFrom,
            Optional<UnitSpecification> previous,
            Correspondence correspondence,
            String at) {
        return Stream.of(
                        ofApproval(content, listing, country, at),
                        Validity.isKnown(validFrom).stream().toList(),
                        Validity.runsForward(validFrom, content.validUntil(), at).stream()
                                .toList(),
                        previous.map(old -> oldOutcomesAreMapped(old.content(), content, correspondence, validFrom))
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

    /** BR-Q01: every outcome belongs to exactly one category. */
    static List<Violation> everyOutcomeHasACategory(UnitContent content, String at) {
        return IntStream.range(0, content.outcomes().size())
                .filter(i -> content.outcomes().get(i).category() == null)
                .mapToObj(i -> OUTCOME_CATEGORY_INVALID.at(
                        at + "/outcomes/" + i + "/category",
                        "The outcome '%s' is neither knowledge nor skill nor responsibility and autonomy yet; decide for one."
                                .formatted(content.outcomes().get(i).code())))
                .toList();
    }

    /** BR-Q02: a unit has outcomes, in each of the three categories or with a recorded justification. */
    static Optional<Violation> unitIsCoherent(UnitContent content, String at) {
        if (content.outcomes().isEmpty()) {
            return Optional.of(
                    UNIT_NOT_COHERENT.at(at + "/outcomes", "A unit contains at least one learning outcome."));
        }
        Set<OutcomeCategory> missing = EnumSet.allOf(OutcomeCategory.class);
        content.outcomes().forEach(outcome -> missing.remove(outcome.category()));
        boolean justified =
                content.coherenceNote() != null && !content.coherenceNote().isBlank();
        return missing.isEmpty() || justified
                ? Optional.empty()
                : Optional.of(UNIT_NOT_COHERENT.at(
                        at + "/coherenceNote",
                        "The unit has no outcome of the category %s; add one, or record in coherenceNote why the unit is coherent without."
                                .formatted(missing.stream().map(Enum::name).collect(Collectors.joining(" and ")))));
    }

    /** BR-Q03: the specification names all seven items; 2, 6 and 7 may be declared not applicable. */
    static List<Violation> specificationIsComplete(UnitContent content, Listing listing, String at) {
        List<Violation> violations = new ArrayList<>();
        if (content.title().in(content.language()).isEmpty()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/title",
                    "Item 1: the title is missing in the unit's own language '%s'.".formatted(content.language())));
        }
        if (!listing.isListed() && !isNotApplicable(content, SpecificationItem.QUALIFICATION_TITLE)) {
            violations.add(
                    UNIT_SPEC_INCOMPLETE.at(
                            at + "/notApplicable",
                            "Item 2: no qualification lists this unit; list it in one, or declare QUALIFICATION_TITLE not applicable."));
        }
        if (content.eqfLevel() == null && !listing.givesEqfLevel()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/eqfLevel", "Item 3: neither the unit nor a qualification that lists it has an EQF level."));
        }
        if (content.outcomes().isEmpty()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(at + "/outcomes", "Item 4: the learning outcomes are missing."));
        }
        if (content.assessment() == null || content.assessment().procedures() == null) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/assessment/procedures", "Item 5: the procedures of the assessment are missing."));
        }
        if (content.assessment() == null || content.assessment().criteria().isEmpty()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/assessment/criteria", "Item 5: the criteria of the assessment are missing."));
        }
        if (!listing.isListed() && !isNotApplicable(content, SpecificationItem.POINTS)) {
            violations.add(
                    UNIT_SPEC_INCOMPLETE.at(
                            at + "/notApplicable",
                            "Item 6: points stand with the qualification, and none lists this unit; list it in one, or declare POINTS not applicable."));
        }
        return violations;
    }

    private static boolean isNotApplicable(UnitContent content, SpecificationItem item) {
        return content.notApplicable().contains(item);
    }

    /** BR-Q04: every outcome is covered by at least one criterion that lists it. */
    static List<Violation> everyOutcomeIsAssessable(UnitContent content, String at) {
        Set<String> covered = content.assessment() == null
                ? Set.of()
                : content.assessment().criteria().stream()
                        .flatMap(criterion -> criterion.outcomeCodes().stream())
                        .collect(Collectors.toSet());
        return IntStream.range(0, content.outcomes().size())
                .filter(i -> !covered.contains(content.outcomes().get(i).code()))
                .mapToObj(i -> OUTCOME_NOT_ASSESSABLE.at(
                        at + "/outcomes/" + i,
                        "No assessment criterion lists the outcome '%s', so it could not be assessed on its own."
                                .formatted(content.outcomes().get(i).code())))
                .toList();
    }

    /** BR-Q04: a criterion covers only outcomes of its own unit. */
    static List<Violation> criteriaNameOutcomesOfTheUnit(UnitContent content, String at) {
        if (content.assessment() == null) {
            return List.of();
        }
        Set<String> codes =
                content.outcomes().stream().map(LearningOutcome::code).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        var criteria = content.assessment().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            for (String code : criteria.get(i).outcomeCodes()) {
                if (!codes.contains(code)) {
                    violations.add(CRITERION_WITHOUT_OUTCOME.at(
                            at + "/assessment/criteria/" + i + "/outcomeCodes",
                            "The criterion lists the outcome '%s', which the unit does not contain.".formatted(code)));
                }
            }
        }
        return violations;
    }

    /** BR-Q04: outcomes have codes of their own, so that a criterion can list them. */
    static List<Violation> outcomesAreToldApart(UnitContent content, String at) {
        Set<String> codes = new HashSet<>();
        Set<OutcomeId> ids = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < content.outcomes().size(); i++) {
            LearningOutcome outcome = content.outcomes().get(i);
            if (!codes.add(outcome.code())) {
                violations.add(OUTCOME_CODE_DUPLICATE.at(
                        at + "/outcomes/" + i + "/code",
                        "Two outcomes have the code '%s'; each needs its own.".formatted(outcome.code())));
            }
            if (outcome.id() != null && !ids.add(outcome.id())) {
                violations.add(OUTCOME_CODE_DUPLICATE.at(
                        at + "/outcomes/" + i + "/id", "Two outcomes have the same id; each needs its own."));
            }
        }
        return violations;
    }

    private static List<Violation> outcomesAreSendable(UnitContent content, String at) {
        long length = Stream.concat(
                        Stream.of(content.title()), content.outcomes().stream().map(LearningOutcome::text))
                .flatMap(text -> text.byLanguage().values().stream())
                .mapToLong(String::length)
                .sum();
        return length > LONGEST_OUTCOMES
                ? List.of(UNIT_SPEC_INCOMPLETE.at(
                        at + "/outcomes",
                        "Title and outcomes have %d characters together; at most %d can be told to partners."
                                .formatted(length, LONGEST_OUTCOMES)))
                : List.of();
    }

    /** BR-Q18: superseding a version needs a table that says for each old outcome what became of it, and a transition end. */
    static List<Violation> oldOutcomesAreMapped(
            UnitContent old, UnitContent newer, Correspondence table, LocalDate validFrom) {
        if (table == null) {
            return List.of(
                    CORRESPONDENCE_REQUIRED.at(
                            "/correspondence",
                            "A published version is superseded only with a table that says for each of its outcomes whether the new version holds it: EQUIVALENT, PARTIAL or NONE."));
        }
        List<Violation> violations = new ArrayList<>();
        if (table.transitionEnds() == null
                || !Validity.isPlausible(table.transitionEnds())
                || (validFrom != null && table.transitionEnds().isBefore(validFrom))) {
            violations.add(CORRESPONDENCE_REQUIRED.at(
                    "/correspondence/transitionEnds",
                    "Say until when new agreements may still use the old version, not before the new one is valid."));
        }
        Set<OutcomeId> oldIds = ids(old);
        Set<OutcomeId> newIds = ids(newer);
        Set<OutcomeId> mapped = new HashSet<>();
        for (int i = 0; i < table.outcomes().size(); i++) {
            var pair = table.outcomes().get(i);
            String at = "/correspondence/outcomes/" + i;
            if (!oldIds.contains(pair.oldOutcomeId())) {
                violations.add(CORRESPONDENCE_REQUIRED.at(
                        at + "/oldOutcomeId", "The superseded version has no such outcome."));
            } else if (!mapped.add(pair.oldOutcomeId())) {
                violations.add(CORRESPONDENCE_REQUIRED.at(
                        at + "/oldOutcomeId",
                        "The table speaks twice about the same outcome of the superseded version."));
            }
            boolean needsNew = pair.relation() != Correspondence.Relation.NONE;
            if (needsNew && !newIds.contains(pair.newOutcomeId())) {
                violations.add(CORRESPONDENCE_REQUIRED.at(
                        at + "/newOutcomeId", "Name the outcome of the new version that corresponds to the old one."));
            }
            if (!needsNew && pair.newOutcomeId() != null) {
                violations.add(CORRESPONDENCE_REQUIRED.at(
                        at + "/newOutcomeId", "Nothing corresponds to this outcome, yet a new one is named."));
            }
        }
        old.outcomes().stream()
                .filter(outcome -> !mapped.contains(outcome.id()))
                .map(outcome -> CORRESPONDENCE_REQUIRED.at(
                        "/correspondence/outcomes",
                        "The table does not say what becomes of the outcome '%s' of the superseded version."
                                .formatted(outcome.code())))
                .forEach(violations::add);
        return violations;
    }

    private static Set<OutcomeId> ids(UnitContent content) {
        return content.outcomes().stream().map(LearningOutcome::id).collect(Collectors.toSet());
    }
}
