package eu.ecvet.mobility.memorandum.rules;

import static eu.ecvet.mobility.MobilityRule.MOU_FUNCTION_GAP;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_REPEATED;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_VERSION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.UNIT_UNKNOWN;

import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.platform.rule.Pointed;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about what a memorandum covers and who does what for it (BR-M03, BR-M12, BR-E04). */
final class QualificationRules {
    private QualificationRules() {}

    /**
     * BR-M03: for each covered qualification somebody assesses (a partner), validates and recognises (a partner or another
     * named institution). BR-M12: whoever is named may act in that function.
     */
    static List<Violation> functionsAreAssigned(MemorandumContent content) {
        if (content.qualifications().isEmpty()) {
            return List.of(
                    MOU_FUNCTION_GAP.at(
                            "/content/qualifications",
                            "The memorandum names no qualification, so nobody could assess, validate or recognise anything under it."));
        }
        var violations = new ArrayList<Violation>();
        for (var covered : Pointed.each(content.qualifications(), "/content/qualifications")) {
            List<InstitutionId> assessing = covered.value().assessingInstitutionIds();
            violations.addAll(assigned(content, assessing, Function.ASSESS, covered.at("assessingInstitutionIds")));
            if (!assessing.isEmpty() && assessing.stream().noneMatch(content::hasPartner)) {
                violations.add(MOU_FUNCTION_GAP.at(
                        covered.at("assessingInstitutionIds"),
                        "At least one signing partner assesses for each covered qualification."));
            }
            violations.addAll(assigned(
                    content,
                    covered.value().validatingInstitutionIds(),
                    Function.VALIDATE,
                    covered.at("validatingInstitutionIds")));
            violations.addAll(assigned(
                    content,
                    covered.value().recognisingInstitutionIds(),
                    Function.RECOGNISE_UNIT,
                    covered.at("recognisingInstitutionIds")));
        }
        return violations;
    }

    private static List<Violation> assigned(
            MemorandumContent content, List<InstitutionId> institutions, Function function, String pointer) {
        if (institutions.isEmpty()) {
            return List.of(MOU_FUNCTION_GAP.at(
                    pointer, "Nobody is named for the function %s of this qualification.".formatted(function)));
        }
        return Pointed.each(institutions, pointer).stream()
                .filter(institution -> !content.declares(institution.value(), function))
                .map(institution -> MOU_FUNCTION_GAP.at(
                        institution.at(),
                        "This institution is not named in the memorandum with the function %s; name it as partner or other institution with that function."
                                .formatted(function)))
                .toList();
    }

    /** BR-M03: a memorandum says of a qualification once who does what; a second entry, in whatever version, would contradict it. */
    static List<Violation> qualificationsAreNamedOnce(MemorandumContent content) {
        var seen = new HashSet<QualificationId>();
        return Pointed.each(content.qualifications(), "/content/qualifications").stream()
                .filter(covered -> !seen.add(covered.value().qualificationId()))
                .map(
                        covered -> QUALIFICATION_REPEATED.at(
                                covered.at("qualificationId"),
                                "This qualification is already named above; name each qualification once, with one version, and say there who assesses, validates and recognises."))
                .toList();
    }

    /** BR-E04: qualifications and units are known as published; nothing is guessed about unknown ones. */
    static List<Violation> registryEntriesAreKnown(
            MemorandumContent content, Set<QualificationVersion> qualifications, Set<UnitId> units) {
        var violations = new ArrayList<Violation>();
        for (var covered : Pointed.each(content.qualifications(), "/content/qualifications")) {
            if (!qualifications.contains(covered.value().version())) {
                violations.add(QUALIFICATION_VERSION_UNKNOWN.at(
                        covered.at("qualificationVersion"),
                        "Version %d of the qualification %s is not published."
                                .formatted(
                                        covered.value().qualificationVersion(),
                                        covered.value().qualificationId())));
            }
        }
        for (var pair : Pointed.each(content.pairs(), "/content/pairs")) {
            unknownUnit(pair.at("homeUnitId"), pair.value().homeUnitId(), units).ifPresent(violations::add);
            unknownUnit(pair.at("hostUnitId"), pair.value().hostUnitId(), units).ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<Violation> unknownUnit(String pointer, UnitId unit, Set<UnitId> known) {
        return unit == null || known.contains(unit)
                ? Optional.empty()
                : Optional.of(
                        UNIT_UNKNOWN.at(pointer, "The registry has published no unit with the id %s.".formatted(unit)));
    }
}
