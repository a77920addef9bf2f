package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.registry.codes.FurtherText;
import eu.ecvet.registry.codes.NqfLevel;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.registry.qualification.content.AwardingBody;
import eu.ecvet.registry.qualification.content.CertificateSupplement;
import eu.ecvet.registry.qualification.content.Description;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** What the register says of a qualification beside its units: levels, description, awarding body, certificate supplement. */
final class QualificationTexts {
    private final Peruste peruste;
    private final Remarks remarks;

    QualificationTexts(Peruste peruste, Remarks remarks) {
        this.peruste = peruste;
        this.remarks = remarks;
    }

    /** Of what lasts longer or is not taken over, a line is said, so that no fact of the source vanishes. */
    Validity validity() {
        var from = peruste.day("voimassaoloAlkaa", ImportCode.VALID_FROM_NOT_UNDERSTOOD, remarks);
        var until = peruste.day("voimassaoloLoppuu", ImportCode.VALID_UNTIL_NOT_UNDERSTOOD, remarks);
        peruste.day("siirtymaPaattyy", ImportCode.TRANSITION_NOT_UNDERSTOOD, remarks)
                .ifPresent(
                        last -> remarks.note(
                                ImportCode.TRANSITION_NOT_TAKEN_OVER,
                                "Learners may finish under this qualification until %s, as the register says."
                                        .formatted(last),
                                "The day has no place here; it is told by the table of correspondence when a newer version is published."));
        return new Validity(from.orElse(null), until.orElse(null));
    }

    EqfLevel eqfLevel() {
        return peruste.level("eqf_")
                .filter(level -> level.matches("[1-8]"))
                .map(level -> new EqfLevel(Integer.parseInt(level)))
                .orElseGet(() -> {
                    remarks.warn(
                            ImportCode.EQF_LEVEL_MISSING,
                            "The source does not give an EQF level.",
                            "Complete eqfLevel of the draft; it is asked for before approval.");
                    return null;
                });
    }

    NqfLevel nqfLevel(EqfLevel eqf) {
        var found = peruste.level("nqf_")
                .flatMap(level ->
                        Codes.onlyFrameworkOf(Peruste.COUNTRY).map(framework -> new NqfLevel(framework, level)))
                .filter(level -> Codes.nqfLevel(level, "").isEmpty());
        if (found.isEmpty()) {
            remarks.note(
                    ImportCode.NQF_LEVEL_MISSING,
                    "The source does not give a level of the national framework.",
                    "Add nqfLevel to the draft where it is known.");
        }
        found.flatMap(level -> Codes.nationalLevelAgrees(level, Peruste.COUNTRY, eqf, "/nqfLevel"))
                .ifPresent(violation -> remarks.warn(violation, "Correct one of the two levels in the draft."));
        return found.orElse(null);
    }

    Description description() {
        JsonNode supplement = peruste.supplement().path("suorittaneenOsaaminen");
        return SourceText.of(supplement)
                .or(() -> SourceText.of(peruste.json().path("suorittaneenOsaaminen")))
                .or(() -> SourceText.of(peruste.json().path("kuvaus")))
                .map(text -> new Description(null, null, null, text))
                .orElseGet(() -> {
                    remarks.warn(
                            RegistryRule.DESCRIPTION_MISSING,
                            "The source does not describe what holders know, understand and can do.",
                            "Complete description of the draft; it is asked for before approval.");
                    return null;
                });
    }

    AwardingBody awardingBody() {
        var name = SourceText.of(peruste.supplement().path("tutkintotodistuksenAntaja"));
        remarks.warn(
                RegistryRule.AWARDING_BODY_CONTACT,
                name.isPresent()
                        ? "The source names the awarding body, but no web address or contact of it."
                        : "The source does not name the awarding body.",
                "Complete awardingBody of the draft; it is asked for before approval.");
        return name.map(text -> new AwardingBody(text, null, null)).orElse(null);
    }

    CertificateSupplement supplement() {
        JsonNode texts = peruste.supplement();
        return texts.isObject()
                ? new CertificateSupplement(
                        text(texts, "suorittaneenOsaaminen"),
                        text(texts, "tyotehtavatJoissaVoiToimia"),
                        text(texts, "tutkintotodistuksenAntaja"),
                        text(texts, "tutkinnostaPaattavaViranomainen"),
                        text(texts, "jatkoopintoKelpoisuus"),
                        text(texts, "kansainvalisetSopimukset"),
                        text(texts, "saadosPerusta"),
                        text(texts, "tutkintotodistuksenSaaminen"),
                        text(texts, "pohjakoulutusvaatimukset"),
                        text(texts, "lisatietoja"))
                : null;
    }

    private static LocalizedText text(JsonNode texts, String name) {
        return SourceText.of(texts.path(name)).orElse(null);
    }

    List<FurtherText> furtherTexts() {
        List<FurtherText> texts = new ArrayList<>();
        further(texts, "description", peruste.json().path("kuvaus"));
        further(
                texts,
                "composition-description",
                peruste.supplement().path("muodostumisenKuvaus").path(Peruste.code(peruste.composition())));
        String order = peruste.json().path("diaarinumero").asText("");
        if (!order.isBlank()) {
            texts.add(new FurtherText(
                    "register-number", LocalizedText.of(peruste.languages().getFirst(), order)));
        }
        Peruste.stream(peruste.json().path("koulutukset"))
                .limit(10)
                .forEach(one -> further(
                        texts,
                        "national-education-code "
                                + one.path("koulutuskoodiArvo").asText(""),
                        one.path("nimi")));
        Peruste.stream(peruste.json().path("tutkintonimikkeet"))
                .limit(30)
                .forEach(one -> further(
                        texts,
                        "qualification-title " + one.path("tutkintonimikeArvo").asText(""),
                        one.path("nimi")));
        return texts;
    }

    private static void further(List<FurtherText> texts, String kind, JsonNode text) {
        SourceText.of(text)
                .ifPresent(words -> texts.add(new FurtherText(
                        kind.strip().substring(0, Math.min(200, kind.strip().length())), words)));
    }
}
