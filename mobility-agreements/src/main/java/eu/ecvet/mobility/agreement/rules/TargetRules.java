package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.COMPARABILITY_MISSING;
import static eu.ecvet.mobility.MobilityRule.LA_NO_TARGET;
import static eu.ecvet.mobility.MobilityRule.OUTCOME_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.POINTS_NOT_DERIVABLE;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_VERSION_CLOSED;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_VERSION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.TARGET_REPEATED;
import static eu.ecvet.mobility.MobilityRule.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.mobility.MobilityRule.UNIT_VERSION_CLOSED;
import static eu.ecvet.mobility.MobilityRule.UNIT_VERSION_UNKNOWN;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.content.AgreementTarget;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.Aim;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.heard.publication.PublishedQualification;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.platform.rule.Pointed;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.VisibleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules about what an agreement aims at (BR-L04 to BR-L06, BR-Q18, BR-Q19). */
final class TargetRules {
    private TargetRules() {}

    /** BR-L04: the home qualification is named in a version. */
    static List<Violation> qualificationIsNamed(AgreementContent content) {
        return content.qualification().isPresent()
                ? List.of()
                : List.of(QUALIFICATION_VERSION_UNKNOWN.at(
                        content.qualificationId() == null
                                ? "/content/qualificationId"
                                : "/content/qualificationVersion",
                        "The home qualification and its version are missing."));
    }

    /** BR-L04: the home qualification is named in a published version. */
    static List<Violation> qualificationIsPublished(AgreementContent content, AgreementFacts facts) {
        if (content.qualification().isEmpty()) {
            return qualificationIsNamed(content);
        }
        return facts.framework().qualification().isPresent()
                ? List.of()
                : List.of(QUALIFICATION_VERSION_UNKNOWN.at(
                        "/content/qualificationVersion",
                        "Version %d of the qualification %s is not published."
                                .formatted(content.qualificationVersion(), content.qualificationId())));
    }

    /** BR-Q18, BR-Q19: a qualification version outside its validity, or once a newer one is valid, is closed for new agreements. */
    static List<Violation> qualificationIsOpenForNewAgreements(AgreementContent content, AgreementFacts facts) {
        if (facts.framework().qualification().isEmpty()) {
            return List.of();
        }
        PublishedQualification qualification = facts.framework().qualification().get();
        LegalPeriod validity = qualification.validity();
        LocalDate start = facts.firstDay(content.period().from());
        if (!validity.contains(start)) {
            return List.of(QUALIFICATION_VERSION_CLOSED.at(
                    "/content/qualificationVersion",
                    "The qualification %s is not valid on %s, only %s."
                            .formatted(qualification.label(), start, inWords(validity))));
        }
        return facts
                .framework()
                .newerQualificationFrom()
                .filter(from -> !from.isAfter(facts.today()))
                .map(from -> QUALIFICATION_VERSION_CLOSED.at(
                        "/content/qualificationVersion",
                        "The qualification %s is superseded since %s; name the newer version."
                                .formatted(qualification.label(), from)))
                .stream()
                .toList();
    }

    private static String inWords(LegalPeriod validity) {
        return "from " + validity.from() + (validity.until() == null ? "" : " until " + validity.until());
    }

    /** BR-L04: at least one target; targets are outcomes of pinned unit versions of the home qualification version, each named once. */
    static List<Violation> targetsAreHomeOutcomes(AgreementContent content, AgreementFacts facts) {
        if (content.targets().isEmpty()) {
            return List.of(LA_NO_TARGET.at(
                    "/content/targets",
                    "No learning outcomes are targeted; name at least one unit or part of a unit."));
        }
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UnitId>();
        for (Aim aim : facts.framework().aims(content)) {
            if (!seen.add(aim.target().unitId())) {
                violations.add(TARGET_REPEATED.at(
                        aim.at("unitId"),
                        "Unit %s is targeted twice; name all its outcomes in one target.".formatted(aim.label())));
            }
            violations.addAll(outcomesAreNamedOnce(aim, facts.framework()));
            violations.addAll(outcomesAreOfTheUnit(aim, facts.framework()));
        }
        return violations;
    }

    private static List<Violation> outcomesAreOfTheUnit(Aim aim, Framework framework) {
        AgreementTarget target = aim.target();
        if (aim.unit().isEmpty()) {
            return List.of(UNIT_VERSION_UNKNOWN.at(
                    aim.at("unitVersion"),
                    "Version %d of the unit %s is not published.".formatted(target.unitVersion(), target.unitId())));
        }
        var violations = new ArrayList<Violation>();
        framework
                .qualification()
                .filter(qualification -> qualification.unit(target.unit()).isEmpty())
                .ifPresent(qualification -> violations.add(UNIT_NOT_IN_QUALIFICATION.at(
                        aim.at("unitId"),
                        "Version %d of unit %s does not belong to the home qualification %s."
                                .formatted(target.unitVersion(), aim.label(), qualification.label()))));
        Set<OutcomeId> ofTheUnit = aim.unit().get().outcomeIds();
        Pointed.each(target.outcomeIds(), aim.at("outcomeIds")).stream()
                .filter(outcome -> !ofTheUnit.contains(outcome.value()))
                .map(outcome -> OUTCOME_UNKNOWN.at(
                        outcome.at(),
                        "The outcome %s does not belong to version %d of unit %s."
                                .formatted(framework.label(outcome.value()), target.unitVersion(), aim.label())))
                .forEach(violations::add);
        return violations;
    }

    private static List<Violation> outcomesAreNamedOnce(Aim aim, Framework framework) {
        var seen = new HashSet<OutcomeId>();
        return Pointed.each(aim.target().outcomeIds(), aim.at("outcomeIds")).stream()
                .filter(outcome -> !seen.add(outcome.value()))
                .map(outcome -> TARGET_REPEATED.at(
                        outcome.at(),
                        "The outcome %s is named more than once; name each outcome once."
                                .formatted(framework.label(outcome.value()))))
                .toList();
    }

    /** BR-Q19, BR-Q18: a unit version outside its validity, or past the transition to a newer one, is closed for new agreements. */
    static List<Violation> unitsAreOpenForNewAgreements(AgreementContent content, AgreementFacts facts) {
        LocalDate start = facts.firstDay(content.period().from());
        var violations = new ArrayList<Violation>();
        for (Aim aim : facts.framework().aims(content)) {
            if (aim.unit().isEmpty()) {
                continue;
            }
            PublishedUnit unit = aim.unit().get();
            if (!unit.validity().contains(start)) {
                violations.add(UNIT_VERSION_CLOSED.at(
                        aim.at("unitVersion"),
                        "Unit %s version %d is not valid on %s, only %s."
                                .formatted(unit.label(), unit.unit().version(), start, inWords(unit.validity()))));
            }
            unit.transitionUntil()
                    .filter(last -> facts.today().isAfter(last))
                    .ifPresent(last -> violations.add(UNIT_VERSION_CLOSED.at(
                            aim.at("unitVersion"),
                            "Unit %s version %d is superseded; new agreements could name it until %s. Name the newer version."
                                    .formatted(unit.label(), unit.unit().version(), last))));
        }
        return violations;
    }

    /**
     * BR-L05: for each targeted unit the memorandum says what compares to it, or the agreement does. Where a memorandum is
     * still to be named, or the named one is unknown (BR-L03), nothing can be said of its statements.
     */
    static List<Violation> targetsAreComparable(AgreementContent content, AgreementFacts facts) {
        boolean byProcedure = content.namesNoMemorandum() && VisibleText.isIn(content.procedureId());
        if (facts.framework().memorandum().isEmpty() && !byProcedure) {
            return List.of();
        }
        String whatIsMissing = byProcedure
                ? "Without a memorandum nobody has said yet what compares to unit %s; say in the agreement what at the host does."
                : "The memorandum has no comparability statement for unit %s; say in the agreement what at the host compares to it.";
        return facts.framework().aims(content).stream()
                .filter(aim ->
                        !VisibleText.isIn(aim.target().mapping()) && aim.pair().isEmpty())
                .map(aim -> COMPARABILITY_MISSING.at(aim.at("mapping"), whatIsMissing.formatted(aim.label())))
                .toList();
    }

    /** BR-L06: where the home qualification has points, those of a whole unit follow from it; nobody can type them in. */
    static List<Violation> pointsAreDerivable(AgreementContent content, AgreementFacts facts) {
        return facts.framework().aims(content).stream()
                .filter(aim -> aim.points().isEmpty() && shouldHavePoints(aim, facts.framework()))
                .map(aim -> POINTS_NOT_DERIVABLE.at(
                        aim.at("unitId"),
                        "The home qualification has points, but gives none to unit %s.".formatted(aim.label())))
                .toList();
    }

    private static boolean shouldHavePoints(Aim aim, Framework framework) {
        return framework
                .qualification()
                .filter(PublishedQualification::hasPoints)
                .flatMap(qualification -> qualification.unit(aim.target().unit()))
                .filter(unit -> unit.obligation() != Obligation.OPTIONAL_EXTRA)
                .isPresent();
    }
}
