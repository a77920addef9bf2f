package eu.ecvet.mobility.memorandum.rules;

import static eu.ecvet.mobility.MobilityRule.COMPARABILITY_LEVEL;
import static eu.ecvet.mobility.MobilityRule.PAIR_HOST_UNIT_MISSING;
import static eu.ecvet.mobility.MobilityRule.PAIR_REPEATED;
import static eu.ecvet.mobility.MobilityRule.STANDARDISATION_INCOMPLETE;

import eu.ecvet.mobility.heard.publication.PublishedQualification;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.mobility.memorandum.content.ComparablePair;
import eu.ecvet.mobility.memorandum.content.CoveredQualification;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.platform.rule.Pointed;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import eu.ecvet.vocabulary.VisibleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about what compares to what, and how far both sides standardised it (BR-M06, BR-M13). */
final class ComparabilityRules {
    private ComparabilityRules() {}

    /** BR-M06: a comparability statement says what compares and gives the EQF level of both sides; different levels need a justification. */
    static List<Violation> pairsCompareLevels(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        for (var at : Pointed.each(content.pairs(), "/content/pairs")) {
            ComparablePair pair = at.value();
            if (pair.hostUnitTitle() == null) {
                violations.add(PAIR_HOST_UNIT_MISSING.at(
                        at.at("hostUnitTitle"), "It is not said what at the host compares to the home unit."));
            }
            if (pair.homeEqfLevel() == null) {
                violations.add(
                        COMPARABILITY_LEVEL.at(at.at("homeEqfLevel"), "The EQF level of the home side is missing."));
            }
            if (pair.hostEqfLevel() == null) {
                violations.add(
                        COMPARABILITY_LEVEL.at(at.at("hostEqfLevel"), "The EQF level of the host side is missing."));
            }
            if (pair.homeEqfLevel() != null
                    && pair.hostEqfLevel() != null
                    && !pair.homeEqfLevel().equals(pair.hostEqfLevel())
                    && !VisibleText.isIn(pair.justification())) {
                violations.add(COMPARABILITY_LEVEL.at(
                        at.at("justification"),
                        "The home unit has EQF level %s, its counterpart at the host level %s; say why they compare nevertheless."
                                .formatted(pair.homeEqfLevel(), pair.hostEqfLevel())));
            }
        }
        return violations;
    }

    /**
     * BR-M06: the levels stated are those published. The home unit has the level of its version in the covered qualification
     * or, where it was published without one, that of the qualification; the host's unit, where the registry knows it, the
     * level of one of its versions. What is published without any level cannot be contradicted.
     */
    static List<Violation> levelsAreAsPublished(MemorandumContent content, MemorandumFacts facts) {
        return Pointed.each(content.pairs(), "/content/pairs").stream()
                .flatMap(pair -> Stream.of(
                        contradicted(
                                pair.at("homeEqfLevel"),
                                "home",
                                pair.value().homeEqfLevel(),
                                homeLevels(content, pair.value(), facts)),
                        contradicted(
                                pair.at("hostEqfLevel"),
                                "host",
                                pair.value().hostEqfLevel(),
                                levelsOfAnyVersion(pair.value().hostUnitId(), facts))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> contradicted(
            String pointer, String side, EqfLevel stated, SortedSet<EqfLevel> published) {
        return stated == null || published.isEmpty() || published.contains(stated)
                ? Optional.empty()
                : Optional.of(COMPARABILITY_LEVEL.at(
                        pointer,
                        "The pair states EQF level %s for the %s unit; it is published with level %s."
                                .formatted(
                                        stated,
                                        side,
                                        published.stream()
                                                .map(EqfLevel::toString)
                                                .collect(Collectors.joining(" or ")))));
    }

    private static SortedSet<EqfLevel> homeLevels(
            MemorandumContent content, ComparablePair pair, MemorandumFacts facts) {
        Optional<PublishedQualification> qualification = content.qualification(pair.homeQualificationId())
                .map(CoveredQualification::version)
                .map(facts.qualifications()::get);
        Optional<UnitVersion> pinned = qualification.flatMap(published -> published.pinned(pair.homeUnitId()));
        SortedSet<EqfLevel> levels = pinned.map(
                        version -> levels(facts, published -> published.unit().equals(version)))
                .orElseGet(() -> levelsOfAnyVersion(pair.homeUnitId(), facts));
        if (levels.isEmpty()) {
            qualification.map(PublishedQualification::eqfLevel).ifPresent(levels::add);
        }
        return levels;
    }

    private static SortedSet<EqfLevel> levelsOfAnyVersion(UnitId unit, MemorandumFacts facts) {
        return levels(facts, published -> published.unit().unitId().equals(unit));
    }

    private static SortedSet<EqfLevel> levels(MemorandumFacts facts, Predicate<PublishedUnit> which) {
        return facts.units().stream()
                .filter(which)
                .flatMap(published -> published.eqfLevel().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** BR-M13: how a unit is treated is said in one pair; of two that differ nobody could tell which one holds. */
    static List<Violation> pairsAreStatedOnce(MemorandumContent content) {
        record HomeUnit(QualificationId qualification, UnitId unit) {}
        var seen = new HashSet<HomeUnit>();
        return Pointed.each(content.pairs(), "/content/pairs").stream()
                .filter(pair -> !seen.add(new HomeUnit(
                        pair.value().homeQualificationId(), pair.value().homeUnitId())))
                .map(
                        pair -> PAIR_REPEATED.at(
                                pair.at("homeUnitId"),
                                "The memorandum already has a pair for this unit of the qualification; state in one pair what compares to it and how far it is standardised."))
                .toList();
    }

    /** BR-M13: each pair says how far it is standardised; only HIGH decides by rule, and needs an accountable officer then (BR-R13). */
    static List<Violation> standardisationIsSaid(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        for (var at : Pointed.each(content.pairs(), "/content/pairs")) {
            ComparablePair pair = at.value();
            if (pair.standardisation() == null) {
                violations.add(STANDARDISATION_INCOMPLETE.at(
                        at.at("standardisation"), "Say how far this pair is standardised: HIGH, MEDIUM or LOW."));
            }
            if (pair.decidesByRule()
                    && pair.standardisation() != null
                    && pair.standardisation() != StandardisationModel.HIGH) {
                violations.add(STANDARDISATION_INCOMPLETE.at(
                        at.at("automaticRecognition"),
                        "Positive decisions by rule need the standardisation HIGH; this pair has %s."
                                .formatted(pair.standardisation())));
            }
            if (pair.decidesByRule() && !VisibleText.isIn(pair.accountableOfficer())) {
                violations.add(
                        STANDARDISATION_INCOMPLETE.at(
                                at.at("accountableOfficer"),
                                "Where positive decisions are taken by rule, an accountable officer is named by pseudonymous id."));
            }
        }
        return violations;
    }
}
