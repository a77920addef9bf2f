package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.LA_FUNCTION_GAP;
import static eu.ecvet.mobility.MobilityRule.MOU_NOT_COVERING;
import static eu.ecvet.mobility.MobilityRule.MOU_NOT_IN_FORCE;
import static eu.ecvet.mobility.MobilityRule.MOU_REQUIRED;
import static eu.ecvet.mobility.MobilityRule.TRANSFER_BASIS_MISSING;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.memorandum.content.CoveredQualification;
import eu.ecvet.mobility.memorandum.content.TransferBasis;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.VisibleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the memorandum, or the procedure, in whose framework an agreement is concluded (BR-L03, BR-M09 to M12, BR-M14). */
final class FrameworkRules {
    private FrameworkRules() {}

    /**
     * BR-L02, BR-M11, BR-M12: under a memorandum each of them acts in the function that the memorandum gives it for the
     * qualification, as long as it takes part.
     */
    static List<Violation> functionsAreGivenByMemorandum(AgreementContent content, AgreementFacts facts) {
        Optional<CitedMemorandum> cited = facts.framework().memorandum();
        if (cited.isEmpty() || content.qualificationId() == null) {
            return List.of();
        }
        Optional<CoveredQualification> covered = cited.get().content().qualification(content.qualificationId());
        if (covered.isEmpty()) {
            return List.of(LA_FUNCTION_GAP.at(
                    "/content/qualificationId",
                    "The memorandum does not cover this qualification, so it gives nobody a function for it."));
        }
        LocalDate onDate = facts.firstDay(content.period().from());
        return Task.of(content).stream()
                .filter(task -> task.institution() != null)
                .flatMap(task ->
                        isGiven(task, covered.get()).or(() -> stillTakesPart(task, cited.get(), onDate)).stream())
                .toList();
    }

    private static Optional<Violation> isGiven(Task task, CoveredQualification covered) {
        List<InstitutionId> named =
                switch (task.function()) {
                    case VALIDATE -> covered.validatingInstitutionIds();
                    case RECOGNISE_UNIT -> covered.recognisingInstitutionIds();
                    default -> covered.assessingInstitutionIds();
                };
        return named.contains(task.institution())
                ? Optional.empty()
                : Optional.of(LA_FUNCTION_GAP.at(
                        task.pointer(),
                        "The memorandum does not name this institution for the function %s of the qualification."
                                .formatted(task.function())));
    }

    private static Optional<Violation> stillTakesPart(Task task, CitedMemorandum cited, LocalDate onDate) {
        return cited.leftBefore(task.institution(), onDate)
                .map(last -> LA_FUNCTION_GAP.at(
                        task.pointer(),
                        "This institution has given notice and took part in the memorandum until %s; name another one for the function %s."
                                .formatted(last, task.function())));
    }

    /** BR-M12: home and host act through COORDINATE_MOBILITY, so the memorandum lists each of them with it, as partner or covered. */
    static List<Violation> sidesMayCoordinate(AgreementContent content, AgreementFacts facts) {
        return facts.framework().memorandum().stream()
                .flatMap(cited -> Stream.of(
                        coordinates(cited, content.homeInstitutionId(), "/content/homeInstitutionId"),
                        coordinates(cited, content.hostInstitutionId(), "/content/hostInstitutionId")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> coordinates(CitedMemorandum cited, InstitutionId side, String pointer) {
        return cited.content().declares(side, Function.COORDINATE_MOBILITY)
                ? Optional.empty()
                : Optional.of(
                        LA_FUNCTION_GAP.at(
                                pointer,
                                "The memorandum does not list this institution with the function COORDINATE_MOBILITY, so it can be neither home nor host under it."));
    }

    /** BR-L03: exactly one memorandum version, of home and host, in force (BR-M10); or the home institution's published procedure. */
    static List<Violation> oneMemorandumOrProcedure(AgreementContent content, AgreementFacts facts) {
        boolean hasProcedure = VisibleText.isIn(content.procedureId());
        if (content.namesNoMemorandum()) {
            return hasProcedure && content.memorandumVersion() == null
                    ? List.of()
                    : List.of(
                            MOU_REQUIRED.at(
                                    "/content/memorandumId",
                                    "Name the memorandum of home and host with its version, or else the home institution's published procedure."));
        }
        var violations = new ArrayList<Violation>();
        if (hasProcedure) {
            violations.add(MOU_REQUIRED.at(
                    "/content/procedureId",
                    "Name either a memorandum or a procedure of the home institution, not both."));
        }
        Optional<CitedMemorandum> cited = facts.framework().memorandum();
        if (cited.isEmpty()) {
            violations.add(MOU_REQUIRED.at(
                    "/content/memorandumId",
                    "There is no memorandum with this id in which both home and host take part."));
            return violations;
        }
        if (!Objects.equals(content.memorandumVersion(), cited.get().version())) {
            violations.add(MOU_REQUIRED.at(
                    "/content/memorandumVersion",
                    "The version of the memorandum is %d; the agreement names %s."
                            .formatted(
                                    cited.get().version(),
                                    content.memorandumVersion() == null
                                            ? "none"
                                            : content.memorandumVersion().toString())));
        }
        violations.addAll(memorandumIsInForce(facts));
        return violations;
    }

    /** BR-M10: no agreement begins under a memorandum that is not in force. */
    static List<Violation> memorandumIsInForce(AgreementFacts facts) {
        return facts
                .framework()
                .memorandum()
                .filter(cited -> !cited.validity().inForceOn(facts.today()))
                .map(cited -> MOU_NOT_IN_FORCE.at(
                        "/content/memorandumId",
                        cited.validity().from() == null
                                ? "The memorandum is not in force: not all partners have signed it."
                                : "The memorandum is not in force on %s; it is from %s until %s."
                                        .formatted(
                                                facts.today(),
                                                cited.validity().from(),
                                                cited.validity().until())))
                .stream()
                .toList();
    }

    /** BR-L11, BR-M09: the memorandum covers the first day of the mobility. */
    static List<Violation> memorandumCoversStart(Proposal proposal, AgreementFacts facts) {
        LegalPeriod period = proposal.period();
        return facts
                .framework()
                .memorandum()
                .filter(cited -> !Coverage.mouCovers(cited.validity(), null, period.until(), period.from()))
                .map(cited -> MOU_NOT_COVERING.at(
                        "/content/period/from",
                        "The memorandum does not cover the start on %s.".formatted(period.from())))
                .stream()
                .toList();
    }

    /** BR-M14: no personal data flow to an institution outside the EEA without a basis, recorded in the memorandum or in the agreement. */
    static List<Violation> dataMayFlow(AgreementContent content, AgreementFacts facts) {
        if (TransferBasis.suffices(content.transferBasis())) {
            return List.of();
        }
        List<String> countries = content.institutions().stream()
                .filter(institution -> facts.institutions().containsKey(institution))
                .filter(institution -> !TransferBasis.suffices(facts.framework()
                        .memorandum()
                        .flatMap(cited -> cited.content().transferBasis(institution))
                        .orElse(null)))
                .map(institution -> facts.institutions().get(institution).country())
                .filter(country -> !facts.eeaCountries().contains(country))
                .distinct()
                .sorted()
                .toList();
        return countries.isEmpty()
                ? List.of()
                : List.of(TRANSFER_BASIS_MISSING.at(
                        "/content/transferBasis",
                        "An institution in %s takes part, outside the European Economic Area, and no memorandum says on what basis the learner's data may flow to it; say it here."
                                .formatted(String.join(", ", countries))));
    }
}
