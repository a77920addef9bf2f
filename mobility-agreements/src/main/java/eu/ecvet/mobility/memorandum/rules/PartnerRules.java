package eu.ecvet.mobility.memorandum.rules;

import static eu.ecvet.mobility.MobilityRule.FUNCTION_NOT_HELD;
import static eu.ecvet.mobility.MobilityRule.INSTITUTION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.MOU_PARTNERS;
import static eu.ecvet.mobility.MobilityRule.TRANSFER_BASIS_MISSING;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.mobility.memorandum.content.MemorandumPartner;
import eu.ecvet.mobility.memorandum.content.TransferBasis;
import eu.ecvet.platform.rule.Pointed;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules about who takes part in a memorandum (BR-M01, BR-M02, BR-M14, BR-E04). */
final class PartnerRules {
    private PartnerRules() {}

    /** BR-M01: at least two signing partners. */
    static List<Violation> enoughPartners(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<InstitutionId>();
        for (var partner : Pointed.each(content.partners(), "/content/partners")) {
            if (!seen.add(partner.value().institutionId())) {
                violations.add(MOU_PARTNERS.at(
                        partner.at("institutionId"),
                        "This institution is already named as a partner; each partner is named once."));
            }
        }
        if (seen.size() < 2) {
            violations.add(MOU_PARTNERS.at(
                    "/content/partners",
                    "A memorandum has at least two signing partners; this one names %d.".formatted(seen.size())));
        }
        return violations;
    }

    /** BR-M01: two countries are a matter of the kind of memorandum, not a law. */
    static List<Violation> enoughCountries(
            MemorandumKind kind, MemorandumContent content, Map<InstitutionId, KnownInstitution> institutions) {
        if (!institutions.keySet().containsAll(content.signatories())) {
            return List.of();
        }
        long countries = content.signatories().stream()
                .map(id -> institutions.get(id).country())
                .distinct()
                .count();
        return countries >= kind.countries()
                ? List.of()
                : List.of(MOU_PARTNERS.at(
                        "/content/partners",
                        "All partners are of the same country. A memorandum of kind %s joins at least %d countries; within one country choose the kind AUTHORITY_NETWORK or NATIONAL_SCHEMES."
                                .formatted(kind, kind.countries())));
    }

    /** BR-E04: the institutions are known to the registry. */
    static List<Violation> institutionsAreKnown(
            MemorandumContent content, Map<InstitutionId, KnownInstitution> institutions) {
        var violations = new ArrayList<Violation>();
        named(content).forEach((pointer, id) -> {
            if (!institutions.containsKey(id)) {
                violations.add(INSTITUTION_UNKNOWN.at(
                        pointer, "The registry has no institution with the id %s.".formatted(id)));
            }
        });
        return violations;
    }

    private static Map<String, InstitutionId> named(MemorandumContent content) {
        Map<String, InstitutionId> named = new LinkedHashMap<>();
        Pointed.each(content.partners(), "/content/partners")
                .forEach(partner ->
                        named.put(partner.at("institutionId"), partner.value().institutionId()));
        Pointed.each(content.otherInstitutions(), "/content/otherInstitutions")
                .forEach(other ->
                        named.put(other.at("institutionId"), other.value().institutionId()));
        if (content.review() != null && content.review().responsibleInstitutionId() != null) {
            named.put(
                    "/content/review/responsibleInstitutionId", content.review().responsibleInstitutionId());
        }
        return named;
    }

    /** BR-M02: each function that a partner declares is among its registered functions, on the day the memorandum starts to matter. */
    static List<Violation> declaredFunctionsAreHeld(
            MemorandumContent content, Map<InstitutionId, KnownInstitution> institutions, LocalDate today) {
        LocalDate first = content.validity().from();
        LocalDate onDate = first != null && first.isAfter(today) ? first : today;
        var violations = new ArrayList<Violation>();
        for (var partner : Pointed.each(content.partners(), "/content/partners")) {
            KnownInstitution registered = institutions.get(partner.value().institutionId());
            if (registered == null) {
                continue;
            }
            for (var function : partner.each(MemorandumPartner::functions, "functions")) {
                if (!registered.functions().includes(function.value(), ActObject.ANY, onDate)) {
                    violations.add(FUNCTION_NOT_HELD.at(
                            function.at(),
                            "The partner declares the function %s, but is not registered with it on %s."
                                    .formatted(function.value(), onDate)));
                }
            }
        }
        return violations;
    }

    /** BR-M14: no personal data flow to an institution outside the EEA, signing or covered, without a recorded basis. */
    static List<Violation> transferBasisOutsideTheEea(
            MemorandumContent content, Map<InstitutionId, KnownInstitution> institutions, Set<String> eeaCountries) {
        return Stream.concat(
                        Pointed.each(content.partners(), "/content/partners").stream()
                                .map(partner -> basisIsSaid(
                                        partner.value().institutionId(),
                                        partner.value().transferBasis(),
                                        partner.at("transferBasis"),
                                        institutions,
                                        eeaCountries)),
                        Pointed.each(content.otherInstitutions(), "/content/otherInstitutions").stream()
                                .map(other -> basisIsSaid(
                                        other.value().institutionId(),
                                        other.value().transferBasis(),
                                        other.at("transferBasis"),
                                        institutions,
                                        eeaCountries)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> basisIsSaid(
            InstitutionId institution,
            TransferBasis basis,
            String pointer,
            Map<InstitutionId, KnownInstitution> institutions,
            Set<String> eeaCountries) {
        return Optional.ofNullable(institutions.get(institution))
                .map(KnownInstitution::country)
                .filter(country -> !eeaCountries.contains(country))
                .filter(country -> !TransferBasis.suffices(basis))
                .map(country -> TRANSFER_BASIS_MISSING.at(
                        pointer,
                        "The institution sits in %s, outside the European Economic Area; record on what basis personal data may flow to it."
                                .formatted(country)));
    }
}
