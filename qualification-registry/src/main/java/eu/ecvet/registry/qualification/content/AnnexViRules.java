package eu.ecvet.registry.qualification.content;

import static eu.ecvet.registry.RegistryRule.ANNEX_VI_INCOMPLETE;
import static eu.ecvet.registry.RegistryRule.AWARDING_BODY_CONTACT;
import static eu.ecvet.registry.RegistryRule.DESCRIPTION_MISSING;
import static eu.ecvet.registry.RegistryRule.EQF_LEVEL_REQUIRED;
import static eu.ecvet.registry.RegistryRule.REGULATED_PROFESSION_UNDECIDED;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about what is published of a qualification (EQF Recommendation of 2017, Annex VI; BR-Q09, BR-Q12 to BR-Q14). */
final class AnnexViRules {
    private AnnexViRules() {}

    static List<Violation> of(QualificationContent content, String at) {
        return Stream.of(
                        eqfLevelIsGiven(content, at),
                        annexVIIsComplete(content, at),
                        descriptionIsGiven(content, at),
                        awardingBodyCanBeReached(content, at),
                        regulatedProfessionIsDecided(content, at))
                .flatMap(Optional::stream)
                .toList();
    }

    /** BR-Q09: an EQF level is mandatory for publication. */
    static Optional<Violation> eqfLevelIsGiven(QualificationContent content, String at) {
        return content.eqfLevel() != null
                ? Optional.empty()
                : Optional.of(EQF_LEVEL_REQUIRED.at(
                        at + "/eqfLevel", "A qualification is published with its EQF level, an integer from 1 to 8."));
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
        boolean reachable = body != null
                && body.name() != null
                && (VisibleText.isIn(body.url()) || VisibleText.isIn(body.contact()));
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
}
