package eu.ecvet.mobility.memorandum;

import static eu.ecvet.mobility.MobilityRule.COMPARABILITY_LEVEL;
import static eu.ecvet.mobility.MobilityRule.FUNCTION_NOT_HELD;
import static eu.ecvet.mobility.MobilityRule.INSTITUTION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.MOU_CONFIRMATION_MISSING;
import static eu.ecvet.mobility.MobilityRule.MOU_END_PASSED;
import static eu.ecvet.mobility.MobilityRule.MOU_FUNCTION_GAP;
import static eu.ecvet.mobility.MobilityRule.MOU_PARTNERS;
import static eu.ecvet.mobility.MobilityRule.MOU_TERMS_MISSING;
import static eu.ecvet.mobility.MobilityRule.NOTICE_TOO_SHORT;
import static eu.ecvet.mobility.MobilityRule.PAIR_REPEATED;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_REPEATED;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_VERSION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.REVIEW_OVERDUE;
import static eu.ecvet.mobility.MobilityRule.SIGNED_CONTENT_CHANGED;
import static eu.ecvet.mobility.MobilityRule.STANDARDISATION_INCOMPLETE;
import static eu.ecvet.mobility.MobilityRule.TRANSFER_BASIS_MISSING;
import static eu.ecvet.mobility.MobilityRule.UNIT_UNKNOWN;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.reference.PublishedQualification;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a Memorandum of Understanding (Recommendation 2009/C 155/02, Annex II section 2; BR-M01 to BR-M15). */
public final class MemorandumRules {
    private MemorandumRules() {}

    /** All that a draft must satisfy to be kept at all. */
    static List<Violation> ofDraft(MemorandumContent content) {
        return enoughPartners(content);
    }

    /** All that a proposal must satisfy. */
    static List<Violation> ofProposal(MemorandumKind kind, MemorandumContent content, MemorandumFacts facts) {
        return Stream.of(
                        enoughPartners(content),
                        enoughCountries(kind, content, facts.institutions()),
                        institutionsAreKnown(content, facts.institutions()),
                        declaredFunctionsAreHeld(content, facts.institutions(), facts.today()),
                        functionsAreAssigned(content),
                        qualificationsAreNamedOnce(content),
                        fiveConfirmations(content),
                        termsAreComplete(content),
                        endIsAhead(content, facts.today()).stream().toList(),
                        pairsCompareLevels(content),
                        levelsAreAsPublished(content, facts),
                        pairsAreStatedOnce(content),
                        standardisationIsSaid(content),
                        transferBasisOutsideTheEea(content, facts.institutions(), facts.eeaCountries()),
                        registryEntriesAreKnown(content, facts.qualifications().keySet(), facts.publishedUnits()))
                .flatMap(Collection::stream)
                .toList();
    }

    /** All that a signature must satisfy: it binds what was read, which is not over and still may be carried out. */
    static List<Violation> ofSignature(
            MemorandumContent content, String signedHash, String presentHash, MemorandumFacts facts) {
        return Stream.of(
                        signsPresentContent(signedHash, presentHash).stream().toList(),
                        endIsAhead(content, facts.today()).stream().toList(),
                        transferBasisOutsideTheEea(content, facts.institutions(), facts.eeaCountries()))
                .flatMap(Collection::stream)
                .toList();
    }

    /** BR-M01: at least two signing partners. */
    static List<Violation> enoughPartners(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<InstitutionId>();
        for (int i = 0; i < content.partners().size(); i++) {
            if (!seen.add(content.partners().get(i).institutionId())) {
                violations.add(MOU_PARTNERS.at(
                        "/content/partners/%d/institutionId".formatted(i),
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
        for (int i = 0; i < content.partners().size(); i++) {
            named.put(
                    "/content/partners/%d/institutionId".formatted(i),
                    content.partners().get(i).institutionId());
        }
        for (int i = 0; i < content.otherInstitutions().size(); i++) {
            named.put(
                    "/content/otherInstitutions/%d/institutionId".formatted(i),
                    content.otherInstitutions().get(i).institutionId());
        }
        if (content.review() != null && content.review().responsibleInstitutionId() != null) {
            named.put(
                    "/content/review/responsibleInstitutionId", content.review().responsibleInstitutionId());
        }
        return named;
    }

    /** BR-M02: each function that a partner declares is among its registered functions, on the day the memorandum starts to matter. */
    static List<Violation> declaredFunctionsAreHeld(
            MemorandumContent content, Map<InstitutionId, KnownInstitution> institutions, LocalDate today) {
        LocalDate onDate = content.start() != null && content.start().isAfter(today) ? content.start() : today;
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.partners().size(); i++) {
            MemorandumPartner partner = content.partners().get(i);
            KnownInstitution registered = institutions.get(partner.institutionId());
            for (int j = 0; registered != null && j < partner.functions().size(); j++) {
                Function function = partner.functions().get(j);
                if (!registered.functions().includes(function, ActObject.ANY, onDate)) {
                    violations.add(FUNCTION_NOT_HELD.at(
                            "/content/partners/%d/functions/%d".formatted(i, j),
                            "The partner declares the function %s, but is not registered with it on %s."
                                    .formatted(function, onDate)));
                }
            }
        }
        return violations;
    }

    /** BR-M03: for each covered qualification somebody assesses (a partner), validates and recognises (a partner or another named institution). BR-M12: whoever is named may act in that function. */
    static List<Violation> functionsAreAssigned(MemorandumContent content) {
        if (content.qualifications().isEmpty()) {
            return List.of(
                    MOU_FUNCTION_GAP.at(
                            "/content/qualifications",
                            "The memorandum names no qualification, so nobody could assess, validate or recognise anything under it."));
        }
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.qualifications().size(); i++) {
            CoveredQualification covered = content.qualifications().get(i);
            String at = "/content/qualifications/" + i;
            assigned(content, covered.assessing(), Function.ASSESS, at + "/assessing", violations);
            if (!covered.assessing().isEmpty() && covered.assessing().stream().noneMatch(content::hasPartner)) {
                violations.add(MOU_FUNCTION_GAP.at(
                        at + "/assessing", "At least one signing partner assesses for each covered qualification."));
            }
            assigned(content, covered.validating(), Function.VALIDATE, at + "/validating", violations);
            assigned(content, covered.recognising(), Function.RECOGNISE_UNIT, at + "/recognising", violations);
        }
        return violations;
    }

    private static void assigned(
            MemorandumContent content,
            List<InstitutionId> institutions,
            Function function,
            String pointer,
            List<Violation> violations) {
        if (institutions.isEmpty()) {
            violations.add(MOU_FUNCTION_GAP.at(
                    pointer, "Nobody is named for the function %s of this qualification.".formatted(function)));
        }
        for (int j = 0; j < institutions.size(); j++) {
            if (!content.declares(institutions.get(j), function)) {
                violations.add(MOU_FUNCTION_GAP.at(
                        pointer + "/" + j,
                        "This institution is not named in the memorandum with the function %s; name it as partner or other institution with that function."
                                .formatted(function)));
            }
        }
    }

    /** BR-M03: a memorandum says of a qualification once who does what; a second entry, in whatever version, would contradict it. */
    static List<Violation> qualificationsAreNamedOnce(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<QualificationId>();
        for (int i = 0; i < content.qualifications().size(); i++) {
            if (!seen.add(content.qualifications().get(i).qualificationId())) {
                violations.add(
                        QUALIFICATION_REPEATED.at(
                                "/content/qualifications/%d/qualificationId".formatted(i),
                                "This qualification is already named above; name each qualification once, with one version, and say there who assesses, validates and recognises."));
            }
        }
        return violations;
    }

    /** BR-M04: the five confirmations of Annex II section 2 are recorded, each explicitly. */
    static List<Violation> fiveConfirmations(MemorandumContent content) {
        var given = content.confirmations() == null
                ? new Confirmations(null, null, null, null, null)
                : content.confirmations();
        return Stream.of(
                        confirmed(
                                "statusAccepted",
                                given.statusAccepted(),
                                "that they accept each other's status as competent institutions"),
                        confirmed(
                                "proceduresAccepted",
                                given.proceduresAccepted(),
                                "that they accept each other's procedures of quality assurance, assessment, validation and recognition"),
                        confirmed(
                                "conditionsAgreed",
                                given.conditionsAgreed(),
                                "that they agree on the conditions of operation, such as objectives, duration and review"),
                        confirmed(
                                "comparabilityAgreed",
                                given.comparabilityAgreed(),
                                "that they agree on the comparability of the qualifications, using the EQF levels"),
                        confirmed(
                                "otherActorsIdentified",
                                given.otherActorsIdentified(),
                                "that they have identified other actors that may be involved, and their functions"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> confirmed(String field, Boolean given, String what) {
        return Boolean.TRUE.equals(given)
                ? Optional.empty()
                : Optional.of(MOU_CONFIRMATION_MISSING.at(
                        "/content/confirmations/" + field,
                        "The partners have not confirmed %s; a memorandum records all five confirmations."
                                .formatted(what)));
    }

    /** BR-M05: objectives, start, end and the arrangement for review are there and fit together. */
    static List<Violation> termsAreComplete(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        if (content.objectives() == null) {
            violations.add(MOU_TERMS_MISSING.at("/content/objectives", "The objectives are missing."));
        }
        if (content.start() == null) {
            violations.add(MOU_TERMS_MISSING.at("/content/start", "The first day of validity is missing."));
        }
        if (content.end() == null) {
            violations.add(MOU_TERMS_MISSING.at("/content/end", "The last day of validity is missing."));
        }
        if (content.start() != null && content.end() != null && !content.start().isBefore(content.end())) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/end",
                    "The memorandum ends on %s, not after its start on %s.".formatted(content.end(), content.start())));
        }
        if (content.minDays() != null && content.maxDays() != null && content.minDays() > content.maxDays()) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/maxDays", "The longest mobility is shorter than the shortest mobility."));
        }
        ReviewArrangement review = content.review();
        if (review == null || (review.on() == null && review.intervalMonths() == null)) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/review", "The arrangement for review is missing: a date or an interval in months."));
        }
        if (review == null || review.responsibleInstitutionId() == null) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/review/responsibleInstitutionId",
                    "It is not said which institution is responsible for the review."));
        }
        return violations;
    }

    /** BR-M05: what is over already is neither proposed nor signed any more. */
    static Optional<Violation> endIsAhead(MemorandumContent content, LocalDate today) {
        return content.end() != null && content.end().isBefore(today)
                ? Optional.of(MOU_END_PASSED.at(
                        "/content/end",
                        "The memorandum would end on %s, which has passed already; agree on a later last day."
                                .formatted(content.end())))
                : Optional.empty();
    }

    /** BR-M06: a comparability statement gives the EQF level of both sides; different levels need a justification. */
    static List<Violation> pairsCompareLevels(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.pairs().size(); i++) {
            ComparablePair pair = content.pairs().get(i);
            String at = "/content/pairs/" + i;
            if (pair.hostUnitTitle() == null) {
                violations.add(COMPARABILITY_LEVEL.at(
                        at + "/hostUnitTitle", "It is not said what at the host compares to the home unit."));
            }
            if (pair.homeEqfLevel() == null) {
                violations.add(
                        COMPARABILITY_LEVEL.at(at + "/homeEqfLevel", "The EQF level of the home side is missing."));
            }
            if (pair.hostEqfLevel() == null) {
                violations.add(
                        COMPARABILITY_LEVEL.at(at + "/hostEqfLevel", "The EQF level of the host side is missing."));
            }
            if (pair.homeEqfLevel() != null
                    && pair.hostEqfLevel() != null
                    && !pair.homeEqfLevel().equals(pair.hostEqfLevel())
                    && isBlank(pair.justification())) {
                violations.add(COMPARABILITY_LEVEL.at(
                        at + "/justification",
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
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.pairs().size(); i++) {
            ComparablePair pair = content.pairs().get(i);
            contradicted(
                            "/content/pairs/%d/homeEqfLevel".formatted(i),
                            "home",
                            pair.homeEqfLevel(),
                            homeLevels(content, pair, facts))
                    .ifPresent(violations::add);
            contradicted(
                            "/content/pairs/%d/hostEqfLevel".formatted(i),
                            "host",
                            pair.hostEqfLevel(),
                            levelsOfAnyVersion(pair.hostUnitId(), facts))
                    .ifPresent(violations::add);
        }
        return violations;
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
                .map(covered -> new QualificationVersion(covered.qualificationId(), covered.qualificationVersion()))
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
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<HomeUnit>();
        for (int i = 0; i < content.pairs().size(); i++) {
            ComparablePair pair = content.pairs().get(i);
            if (!seen.add(new HomeUnit(pair.homeQualificationId(), pair.homeUnitId()))) {
                violations.add(
                        PAIR_REPEATED.at(
                                "/content/pairs/%d/homeUnitId".formatted(i),
                                "The memorandum already has a pair for this unit of the qualification; state in one pair what compares to it and how far it is standardised."));
            }
        }
        return violations;
    }

    /** BR-M13: each pair says how far it is standardised; only HIGH decides by rule, and needs an accountable officer then (BR-R13). */
    static List<Violation> standardisationIsSaid(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.pairs().size(); i++) {
            ComparablePair pair = content.pairs().get(i);
            if (pair.standardisation() == null) {
                violations.add(STANDARDISATION_INCOMPLETE.at(
                        "/content/pairs/%d/standardisation".formatted(i),
                        "Say how far this pair is standardised: HIGH, MEDIUM or LOW."));
            }
            if (pair.decidesByRule()
                    && pair.standardisation() != null
                    && pair.standardisation() != StandardisationModel.HIGH) {
                violations.add(STANDARDISATION_INCOMPLETE.at(
                        "/content/pairs/%d/automaticRecognition".formatted(i),
                        "Positive decisions by rule need the standardisation HIGH; this pair has %s."
                                .formatted(pair.standardisation())));
            }
            if (pair.decidesByRule() && isBlank(pair.accountableOfficer())) {
                violations.add(
                        STANDARDISATION_INCOMPLETE.at(
                                "/content/pairs/%d/accountableOfficer".formatted(i),
                                "Where positive decisions are taken by rule, an accountable officer is named by pseudonymous id."));
            }
        }
        return violations;
    }

    /** BR-M14: no personal data flow to a partner outside the EEA without a recorded basis. */
    static List<Violation> transferBasisOutsideTheEea(
            MemorandumContent content, Map<InstitutionId, KnownInstitution> institutions, Set<String> eeaCountries) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.partners().size(); i++) {
            MemorandumPartner partner = content.partners().get(i);
            KnownInstitution registered = institutions.get(partner.institutionId());
            if (registered != null
                    && !eeaCountries.contains(registered.country())
                    && (partner.transferBasis() == null || partner.transferBasis() == TransferBasis.EEA)) {
                violations.add(TRANSFER_BASIS_MISSING.at(
                        "/content/partners/%d/transferBasis".formatted(i),
                        "The partner sits in %s, outside the European Economic Area; record on what basis personal data may flow to it."
                                .formatted(registered.country())));
            }
        }
        return violations;
    }

    /** BR-E04: qualifications and units are known as published; nothing is guessed about unknown ones. */
    static List<Violation> registryEntriesAreKnown(
            MemorandumContent content, Set<QualificationVersion> qualifications, Set<UnitId> units) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.qualifications().size(); i++) {
            CoveredQualification covered = content.qualifications().get(i);
            if (!qualifications.contains(
                    new QualificationVersion(covered.qualificationId(), covered.qualificationVersion()))) {
                violations.add(QUALIFICATION_VERSION_UNKNOWN.at(
                        "/content/qualifications/%d/qualificationVersion".formatted(i),
                        "Version %d of the qualification %s is not published."
                                .formatted(covered.qualificationVersion(), covered.qualificationId())));
            }
        }
        for (int i = 0; i < content.pairs().size(); i++) {
            ComparablePair pair = content.pairs().get(i);
            unknownUnit("/content/pairs/%d/homeUnitId".formatted(i), pair.homeUnitId(), units)
                    .ifPresent(violations::add);
            unknownUnit("/content/pairs/%d/hostUnitId".formatted(i), pair.hostUnitId(), units)
                    .ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<Violation> unknownUnit(String pointer, UnitId unit, Set<UnitId> known) {
        return unit == null || known.contains(unit)
                ? Optional.empty()
                : Optional.of(
                        UNIT_UNKNOWN.at(pointer, "The registry has published no unit with the id %s.".formatted(unit)));
    }

    /** BR-M07: in force from the day on which both are reached: the last signature and the start. */
    static LocalDate inForceFrom(LocalDate start, LocalDate allSignedOn) {
        return start.isAfter(allSignedOn) ? start : allSignedOn;
    }

    /** BR-M08: a signature binds exactly the content that the signatory has read. */
    public static Optional<Violation> signsPresentContent(String signedHash, String presentHash) {
        return presentHash.equals(signedHash)
                ? Optional.empty()
                : Optional.of(SIGNED_CONTENT_CHANGED.at(
                        "/contentHash",
                        "The content is no longer the one that was read. Read it again, and sign what it says now."));
    }

    /** BR-M11: a departing partner gives notice in time. */
    static List<Violation> noticeIsInTime(LocalDate today, LocalDate lastDay, int noticeMonths) {
        LocalDate earliest = today.plusMonths(noticeMonths);
        return lastDay.isBefore(earliest)
                ? List.of(NOTICE_TOO_SHORT.at(
                        "/on",
                        "The period of notice is %d month(s); a notice of today takes effect on %s at the earliest."
                                .formatted(noticeMonths, earliest)))
                : List.of();
    }

    /** BR-M11: a departure ends only the partner's own participation; with fewer than two partners left the memorandum ends. */
    static LocalDate inForceUntil(LocalDate end, int partners, List<Departure> departures) {
        int leavesOnePartner = partners - 2;
        return departures.stream()
                .map(Departure::on)
                .sorted()
                .skip(leavesOnePartner)
                .findFirst()
                .filter(last -> last.isBefore(end))
                .orElse(end);
    }

    /** BR-M15: a review that is overdue is warned of on every new agreement; it blocks nothing. */
    public static Optional<Violation> reviewOverdue(
            MemorandumContent content, LocalDate inForceFrom, LocalDate today, int overdueDays) {
        if (content.review() == null || inForceFrom == null) {
            return Optional.empty();
        }
        LocalDate due = Stream.of(
                        content.review().on(),
                        content.review().intervalMonths() == null
                                ? null
                                : inForceFrom.plusMonths(content.review().intervalMonths()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        return due.isBefore(today.minusDays(overdueDays))
                ? Optional.of(REVIEW_OVERDUE.because(
                        "The review of the memorandum was due on %s and is overdue by more than %d days."
                                .formatted(due, overdueDays)))
                : Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
