package eu.ecvet.mobility.agreement;

import static eu.ecvet.mobility.MobilityRule.ALREADY_ACHIEVED;
import static eu.ecvet.mobility.MobilityRule.COMPARABILITY_MISSING;
import static eu.ecvet.mobility.MobilityRule.INSTITUTION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.LA_ARRANGEMENTS_INCOMPLETE;
import static eu.ecvet.mobility.MobilityRule.LA_COMMITMENT_MISSING;
import static eu.ecvet.mobility.MobilityRule.LA_FUNCTION_GAP;
import static eu.ecvet.mobility.MobilityRule.LA_NOT_YET_STARTED;
import static eu.ecvet.mobility.MobilityRule.LA_NO_TARGET;
import static eu.ecvet.mobility.MobilityRule.LA_OVERLAP;
import static eu.ecvet.mobility.MobilityRule.LA_PARTIES;
import static eu.ecvet.mobility.MobilityRule.LA_PERIOD;
import static eu.ecvet.mobility.MobilityRule.LA_RESULTS_EXIST;
import static eu.ecvet.mobility.MobilityRule.LEARNER_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.MOU_NOT_COVERING;
import static eu.ecvet.mobility.MobilityRule.MOU_NOT_IN_FORCE;
import static eu.ecvet.mobility.MobilityRule.MOU_REQUIRED;
import static eu.ecvet.mobility.MobilityRule.OUTCOME_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.POINTS_NOT_DERIVABLE;
import static eu.ecvet.mobility.MobilityRule.QUALIFICATION_VERSION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.SIGNATORY_NOT_ANOTHER_PERSON;
import static eu.ecvet.mobility.MobilityRule.SIGNATURE_NOT_FORESEEN;
import static eu.ecvet.mobility.MobilityRule.TARGET_REPEATED;
import static eu.ecvet.mobility.MobilityRule.TARGET_STATUS_MISSING;
import static eu.ecvet.mobility.MobilityRule.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.mobility.MobilityRule.UNIT_VERSION_CLOSED;
import static eu.ecvet.mobility.MobilityRule.UNIT_VERSION_UNKNOWN;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.SigningRequest;
import eu.ecvet.mobility.agreement.AgreementFramework.CitedMemorandum;
import eu.ecvet.mobility.memorandum.ComparablePair;
import eu.ecvet.mobility.memorandum.CoveredQualification;
import eu.ecvet.mobility.memorandum.MemorandumRules;
import eu.ecvet.mobility.memorandum.Validity;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a Learning Agreement (Recommendation 2009/C 155/02, Annex II section 3; BR-L01 to BR-L16). */
final class AgreementRules {
    private static final String ASSESSOR = "/content/assessment/whoAssesses/institutionId";
    private static final String VALIDATOR = "/content/validation/institutionId";
    private static final String RECOGNISER = "/content/recognition/institutionId";

    private AgreementRules() {}

    /** All that a draft must satisfy to be kept at all. */
    static List<Violation> ofDraft(AgreementContent content) {
        return oneLearnerTwoSides(content);
    }

    /** All that a proposal must satisfy. */
    static List<Violation> ofProposal(AgreementContent content, AgreementFacts facts) {
        return Stream.of(
                        oneLearnerTwoSides(content),
                        learnerIsKnown(content, facts),
                        institutionsAreKnown(content, facts),
                        functionsAreHeld(content, facts),
                        functionsAreGivenByMemorandum(content, facts),
                        oneMemorandumOrProcedure(content, facts),
                        targetsAreHomeOutcomes(content, facts),
                        unitsAreOpenForNewAgreements(content, facts),
                        targetsAreComparable(content, facts),
                        pointsAreDerivable(content, facts),
                        periodFits(content, facts),
                        arrangementsAreComplete(content),
                        noOverlap(content, facts),
                        notYetAchieved(content, facts),
                        commitmentIsGiven(content),
                        integralOrAddOn(content))
                .flatMap(Collection::stream)
                .toList();
    }

    /** BR-L11: all that stands between a signed agreement and its beginning. */
    static List<Violation> ofActivation(AgreementContent content, AgreementFacts facts) {
        return Stream.of(
                        startIsReached(content, facts.today()),
                        memorandumIsInForce(facts),
                        memorandumCoversStart(content, facts),
                        periodFits(content, facts),
                        noOverlap(content, facts),
                        notYetAchieved(content, facts))
                .flatMap(Collection::stream)
                .toList();
    }

    /** What of this is not merely a matter of time. */
    static List<Violation> heldUpBy(AgreementContent content, AgreementFacts facts) {
        return ofActivation(content, facts).stream()
                .filter(reason -> !reason.code().equals(LA_NOT_YET_STARTED.name()))
                .toList();
    }

    /** All that a signature must satisfy. */
    static List<Violation> ofSignature(
            LearningAgreement agreement, Party party, String person, SigningRequest request, boolean learnerIsMinor) {
        return Stream.of(
                        signsPresentContent(request.contentHash(), agreement.contentHash()),
                        signatureIsForeseen(party, agreement.requiredSignatures(learnerIsMinor)),
                        signatoryIsAnotherPerson(party, person, agreement.learner(), agreement.presentSignatures()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** BR-L17: what was assessed goes to a transcript; only where nothing was, an agreement is closed without one. */
    static List<Violation> ofClosureWithoutResult(boolean hasResults) {
        return hasResults
                ? List.of(
                        LA_RESULTS_EXIST.because(
                                "Under this agreement something was assessed; the host issues the transcript of it, whatever the results."))
                : List.of();
    }

    /** BR-L01: exactly one learner, one home side, one hosting side; the sides are different institutions. */
    static List<Violation> oneLearnerTwoSides(AgreementContent content) {
        var violations = new ArrayList<Violation>();
        if (content.learnerId() == null) {
            violations.add(
                    LA_PARTIES.at("/content/learnerId", "The learner is missing; an agreement has exactly one."));
        }
        if (content.homeInstitutionId() == null) {
            violations.add(LA_PARTIES.at("/content/homeInstitutionId", "The home institution is missing."));
        }
        if (content.hostInstitutionId() == null) {
            violations.add(LA_PARTIES.at("/content/hostInstitutionId", "The hosting institution is missing."));
        }
        if (content.homeInstitutionId() != null && content.homeInstitutionId().equals(content.hostInstitutionId())) {
            violations.add(LA_PARTIES.at(
                    "/content/hostInstitutionId",
                    "Home and host are the same institution; they are two different ones."));
        }
        if (content.intermediaryInstitutionId() != null
                && Stream.of(content.homeInstitutionId(), content.hostInstitutionId())
                        .anyMatch(content.intermediaryInstitutionId()::equals)) {
            violations.add(LA_PARTIES.at(
                    "/content/intermediaryInstitutionId",
                    "The intermediary is neither the home nor the hosting institution."));
        }
        return violations;
    }

    /** BR-E04: the learner has been registered. */
    static List<Violation> learnerIsKnown(AgreementContent content, AgreementFacts facts) {
        return content.learnerId() == null || facts.learner().isPresent()
                ? List.of()
                : List.of(LEARNER_UNKNOWN.at(
                        "/content/learnerId",
                        "No learner is registered under %s. The home institution registers the learner first."
                                .formatted(content.learnerId())));
    }

    /** BR-E04: the institutions are known to the registry. */
    static List<Violation> institutionsAreKnown(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        unknown("/content/homeInstitutionId", content.homeInstitutionId(), facts)
                .ifPresent(violations::add);
        unknown("/content/hostInstitutionId", content.hostInstitutionId(), facts)
                .ifPresent(violations::add);
        unknown("/content/intermediaryInstitutionId", content.intermediaryInstitutionId(), facts)
                .ifPresent(violations::add);
        unknown(ASSESSOR, content.assessor().orElse(null), facts).ifPresent(violations::add);
        unknown(VALIDATOR, content.validator().orElse(null), facts).ifPresent(violations::add);
        unknown(RECOGNISER, content.recogniser().orElse(null), facts).ifPresent(violations::add);
        return violations;
    }

    private static Optional<Violation> unknown(String pointer, InstitutionId institution, AgreementFacts facts) {
        return institution == null || facts.institutions().containsKey(institution)
                ? Optional.empty()
                : Optional.of(INSTITUTION_UNKNOWN.at(
                        pointer, "The registry has no institution with the id %s.".formatted(institution)));
    }

    /**
     * BR-L02: the home institution, or whom it names, holds VALIDATE and RECOGNISE_UNIT for the target qualification; the
     * hosting institution, or the assessor that it names, holds ASSESS for the targeted units. On the day on which the
     * agreement begins to matter: its start, or today if that is later.
     */
    static List<Violation> functionsAreHeld(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        held(VALIDATOR, content.validator().orElse(content.homeInstitutionId()), Function.VALIDATE, content, facts)
                .ifPresent(violations::add);
        held(
                        RECOGNISER,
                        content.recogniser().orElse(content.homeInstitutionId()),
                        Function.RECOGNISE_UNIT,
                        content,
                        facts)
                .ifPresent(violations::add);
        held(ASSESSOR, content.assessor().orElse(content.hostInstitutionId()), Function.ASSESS, content, facts)
                .ifPresent(violations::add);
        return violations;
    }

    private static Optional<Violation> held(
            String pointer,
            InstitutionId institution,
            Function function,
            AgreementContent content,
            AgreementFacts facts) {
        KnownInstitution registered =
                institution == null ? null : facts.institutions().get(institution);
        if (registered == null) {
            return Optional.empty();
        }
        LocalDate onDate = laterOf(content.start(), facts.today());
        return objects(function, content, facts).stream()
                .map(eitherOf -> eitherOf.stream()
                        .map(object -> registered.functions().refusalOf(function, object, onDate))
                        .reduce((one, other) -> one.isEmpty() ? one : other)
                        .orElseThrow())
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> LA_FUNCTION_GAP.at(pointer, why.detail()));
    }

    /**
     * What the function would be exercised on, for each target. An assessor is empowered for its own unit that compares to
     * the home unit just as well as for the home unit: either of the inner list suffices.
     */
    private static List<List<ActObject>> objects(Function function, AgreementContent content, AgreementFacts facts) {
        if (content.targets().isEmpty()) {
            return List.of(List.of(
                    content.qualificationId() == null || function == Function.ASSESS
                            ? ActObject.ANY
                            : ActObject.qualification(content.qualificationId())));
        }
        return content.targets().stream()
                .map(target -> function == Function.ASSESS
                        ? Stream.concat(
                                        Stream.of(assessed(target, facts.framework())),
                                        facts.framework().pair(content, target).stream()
                                                .flatMap(pair -> hostUnit(pair).stream()))
                                .toList()
                        : List.of(facts.framework()
                                .qualification()
                                .map(qualification -> qualification.asObjectOfAct(target.unitId()))
                                .orElseGet(() -> ActObject.ANY.withUnit(target.unitId()))))
                .toList();
    }

    /**
     * The home unit as the object of an assessment (BR-I01): its own EQF level or, where it was published without one, that
     * of the qualification, whose field is also the unit's. The country is left open: a host assesses units of other countries.
     */
    private static ActObject assessed(AgreementTarget target, AgreementFramework framework) {
        Optional<ActObject> inQualification =
                framework.qualification().map(qualification -> qualification.asObjectOfAct(target.unitId()));
        Optional<Integer> ownLevel = Optional.ofNullable(framework.units().get(target.unit()))
                .flatMap(PublishedUnit::eqfLevel)
                .map(EqfLevel::value);
        return new ActObject(
                null,
                null,
                target.unitId(),
                ownLevel.or(() -> inQualification.map(ActObject::eqfLevel)).orElse(null),
                inQualification.map(ActObject::iscedF).orElse(null),
                null);
    }

    /** The host's unit as the memorandum states it: with its level (BR-M06), of a field that nobody tells. */
    private static Optional<ActObject> hostUnit(ComparablePair pair) {
        return Optional.ofNullable(pair.hostUnitId())
                .map(unit -> new ActObject(
                        null,
                        null,
                        unit,
                        pair.hostEqfLevel() == null ? null : pair.hostEqfLevel().value(),
                        null,
                        null));
    }

    /** BR-L02, BR-M12: under a memorandum each of them acts in the function that the memorandum gives it for the qualification. */
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
        var violations = new ArrayList<Violation>();
        given(
                        VALIDATOR,
                        content.validator().orElse(content.homeInstitutionId()),
                        Function.VALIDATE,
                        covered.get().validating())
                .ifPresent(violations::add);
        given(
                        RECOGNISER,
                        content.recogniser().orElse(content.homeInstitutionId()),
                        Function.RECOGNISE_UNIT,
                        covered.get().recognising())
                .ifPresent(violations::add);
        given(
                        ASSESSOR,
                        content.assessor().orElse(content.hostInstitutionId()),
                        Function.ASSESS,
                        covered.get().assessing())
                .ifPresent(violations::add);
        return violations;
    }

    private static Optional<Violation> given(
            String pointer, InstitutionId institution, Function function, List<InstitutionId> byMemorandum) {
        return institution == null || byMemorandum.contains(institution)
                ? Optional.empty()
                : Optional.of(LA_FUNCTION_GAP.at(
                        pointer,
                        "The memorandum does not name this institution for the function %s of the qualification."
                                .formatted(function)));
    }

    /** BR-L03: exactly one memorandum version, of home and host, in force (BR-M10); or the home institution's published procedure. */
    static List<Violation> oneMemorandumOrProcedure(AgreementContent content, AgreementFacts facts) {
        boolean hasProcedure = !isBlank(content.procedureId());
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
    static List<Violation> memorandumCoversStart(AgreementContent content, AgreementFacts facts) {
        return facts
                .framework()
                .memorandum()
                .filter(cited -> !Coverage.mouCovers(cited.validity(), null, content.end(), content.start()))
                .map(cited -> MOU_NOT_COVERING.at(
                        "/content/start", "The memorandum does not cover the start on %s.".formatted(content.start())))
                .stream()
                .toList();
    }

    /** BR-L04: at least one target; targets are outcomes of pinned unit versions of the home qualification version. */
    static List<Violation> targetsAreHomeOutcomes(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        if (content.qualification().isEmpty()) {
            violations.add(QUALIFICATION_VERSION_UNKNOWN.at(
                    content.qualificationId() == null ? "/content/qualificationId" : "/content/qualificationVersion",
                    "The home qualification and its version are missing."));
        } else if (facts.framework().qualification().isEmpty()) {
            violations.add(QUALIFICATION_VERSION_UNKNOWN.at(
                    "/content/qualificationVersion",
                    "Version %d of the qualification %s is not published."
                            .formatted(content.qualificationVersion(), content.qualificationId())));
        }
        if (content.targets().isEmpty()) {
            violations.add(LA_NO_TARGET.at(
                    "/content/targets",
                    "No learning outcomes are targeted; name at least one unit or part of a unit."));
        }
        var seen = new HashSet<UnitId>();
        for (int i = 0; i < content.targets().size(); i++) {
            AgreementTarget target = content.targets().get(i);
            String at = "/content/targets/" + i;
            if (!seen.add(target.unitId())) {
                violations.add(TARGET_REPEATED.at(
                        at + "/unitId",
                        "Unit %s is targeted twice; name all its outcomes in one target."
                                .formatted(facts.framework().label(target))));
            }
            violations.addAll(outcomesAreNamedOnce(target, at, facts.framework()));
            PublishedUnit unit = facts.framework().units().get(target.unit());
            if (unit == null) {
                violations.add(UNIT_VERSION_UNKNOWN.at(
                        at + "/unitVersion",
                        "Version %d of the unit %s is not published."
                                .formatted(target.unitVersion(), target.unitId())));
                continue;
            }
            facts.framework()
                    .qualification()
                    .filter(qualification -> qualification.unit(target.unit()).isEmpty())
                    .ifPresent(qualification -> violations.add(UNIT_NOT_IN_QUALIFICATION.at(
                            at + "/unitId",
                            "Version %d of unit %s does not belong to the home qualification %s."
                                    .formatted(target.unitVersion(), unit.label(), qualification.label()))));
            for (int j = 0; j < target.namedOutcomes().size(); j++) {
                OutcomeId outcome = target.namedOutcomes().get(j);
                if (!unit.outcomeIds().contains(outcome)) {
                    violations.add(OUTCOME_UNKNOWN.at(
                            at + "/outcomeIds/" + j,
                            "The outcome %s does not belong to version %d of unit %s."
                                    .formatted(facts.framework().label(outcome), target.unitVersion(), unit.label())));
                }
            }
        }
        return violations;
    }

    /** BR-L04: a target aims at the whole unit, saying no outcomes, or at some of them; an empty list would be neither. */
    private static List<Violation> outcomesAreNamedOnce(
            AgreementTarget target, String at, AgreementFramework framework) {
        if (!target.meansWholeUnit() && target.namedOutcomes().isEmpty()) {
            return List.of(
                    LA_NO_TARGET.at(
                            at + "/outcomeIds",
                            "The list of outcomes is empty, so nothing of the unit is targeted; name at least one outcome, or leave the list out if the whole unit is meant."));
        }
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<OutcomeId>();
        for (int j = 0; j < target.namedOutcomes().size(); j++) {
            OutcomeId outcome = target.namedOutcomes().get(j);
            if (!seen.add(outcome)) {
                violations.add(TARGET_REPEATED.at(
                        at + "/outcomeIds/" + j,
                        "The outcome %s is named more than once; name each outcome once."
                                .formatted(framework.label(outcome))));
            }
        }
        return violations;
    }

    /** BR-Q19, BR-Q18: a unit version outside its validity, or past the transition to a newer one, is closed for new agreements. */
    static List<Violation> unitsAreOpenForNewAgreements(AgreementContent content, AgreementFacts facts) {
        LocalDate start = laterOf(content.start(), facts.today());
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.targets().size(); i++) {
            PublishedUnit unit =
                    facts.framework().units().get(content.targets().get(i).unit());
            if (unit == null) {
                continue;
            }
            String pointer = "/content/targets/%d/unitVersion".formatted(i);
            LegalPeriod validity = unit.validity();
            if (!validity.contains(start)) {
                violations.add(UNIT_VERSION_CLOSED.at(
                        pointer,
                        "Unit %s version %d is not valid on %s, only from %s%s."
                                .formatted(
                                        unit.label(),
                                        unit.unit().version(),
                                        start,
                                        validity.from(),
                                        validity.until() == null ? "" : " until " + validity.until())));
            }
            unit.transitionEnds()
                    .filter(last -> facts.today().isAfter(last))
                    .ifPresent(last -> violations.add(UNIT_VERSION_CLOSED.at(
                            pointer,
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
        boolean byProcedure = content.namesNoMemorandum() && !isBlank(content.procedureId());
        if (facts.framework().memorandum().isEmpty() && !byProcedure) {
            return List.of();
        }
        String whatIsMissing = byProcedure
                ? "Without a memorandum nobody has said yet what compares to unit %s; say in the agreement what at the host does."
                : "The memorandum has no comparability statement for unit %s; say in the agreement what at the host compares to it.";
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.targets().size(); i++) {
            AgreementTarget target = content.targets().get(i);
            if (isBlank(target.mapping())
                    && facts.framework().pair(content, target).isEmpty()) {
                violations.add(COMPARABILITY_MISSING.at(
                        "/content/targets/%d/mapping".formatted(i),
                        whatIsMissing.formatted(facts.framework().label(target))));
            }
        }
        return violations;
    }

    /** BR-L06: where the home qualification has points, those of a whole unit follow from it; nobody can type them in. */
    static List<Violation> pointsAreDerivable(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        AgreementFramework framework = facts.framework();
        for (int i = 0; i < content.targets().size(); i++) {
            AgreementTarget target = content.targets().get(i);
            boolean shouldHavePoints = framework
                    .qualification()
                    .filter(qualification -> qualification.hasPoints())
                    .flatMap(qualification -> qualification.unit(target.unit()))
                    .filter(unit -> unit.obligation() != Obligation.OPTIONAL_EXTRA)
                    .isPresent();
            if (shouldHavePoints && framework.expectedPoints(target).isEmpty()) {
                violations.add(POINTS_NOT_DERIVABLE.at(
                        "/content/targets/%d/unitId".formatted(i),
                        "The home qualification has points, but gives none to unit %s."
                                .formatted(framework.label(target))));
            }
        }
        return violations;
    }

    /**
     * BR-L07: the mobility ends after it starts, lies in the validity of the memorandum, and keeps its shortest and longest
     * duration. The run-off clause (BR-M09) prolongs nothing here: it protects a running agreement whose memorandum ends early.
     */
    static List<Violation> periodFits(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        if (content.start() == null) {
            violations.add(LA_PERIOD.at("/content/start", "The first day of the mobility is missing."));
        }
        if (content.end() == null) {
            violations.add(LA_PERIOD.at("/content/end", "The last day of the mobility is missing."));
        }
        if (content.start() == null || content.end() == null) {
            return violations;
        }
        if (!content.start().isBefore(content.end())) {
            violations.add(LA_PERIOD.at(
                    "/content/end",
                    "The mobility ends on %s, not after its start on %s.".formatted(content.end(), content.start())));
            return violations;
        }
        facts.framework().memorandum().ifPresent(cited -> {
            Validity validity = cited.validity();
            if (validity.from() != null && !validity.inForceOn(content.start())) {
                violations.add(LA_PERIOD.at(
                        "/content/start",
                        "The mobility starts on %s; the memorandum is in force from %s until %s."
                                .formatted(content.start(), validity.from(), validity.until())));
            } else if (validity.from() != null && content.end().isAfter(validity.until())) {
                violations.add(LA_PERIOD.at(
                        "/content/end",
                        "The mobility ends on %s; the memorandum is in force until %s, and the whole mobility lies within that time."
                                .formatted(content.end(), validity.until())));
            }
            Integer shortest = cited.content().minDays();
            if (shortest != null && content.days() < shortest) {
                violations.add(LA_PERIOD.at(
                        "/content/end",
                        "The mobility lasts %d days; the memorandum asks for at least %d."
                                .formatted(content.days(), shortest)));
            }
            Integer longest = cited.content().maxDays();
            if (longest != null && content.days() > longest) {
                violations.add(LA_PERIOD.at(
                        "/content/end",
                        "The mobility lasts %d days; the memorandum allows at most %d."
                                .formatted(content.days(), longest)));
            }
        });
        return violations;
    }

    /** BR-L08: the five answers about assessment, and who is responsible for assessing, validating and recognising. */
    static List<Violation> arrangementsAreComplete(AgreementContent content) {
        var assessment = content.assessment() == null
                ? new AssessmentArrangement(null, null, null, null, null, null, null)
                : content.assessment();
        var assessor = assessment.whoAssesses() == null
                ? new AssessmentArrangement.Assessor(null, null)
                : assessment.whoAssesses();
        var validation =
                content.validation() == null ? new ValidationArrangement(null, null, null) : content.validation();
        var recognition =
                content.recognition() == null ? new RecognitionArrangement(null, null) : content.recognition();
        return Stream.of(
                        answered(
                                "assessment/whoAssesses/institutionId",
                                assessor.institutionId(),
                                "Which institution assesses?"),
                        answered(
                                "assessment/whoAssesses/function",
                                assessor.function(),
                                "In which capacity does somebody assess?"),
                        answered(
                                "assessment/how",
                                assessment.how(),
                                "How, and in what context, is the learner assessed?"),
                        answered("assessment/where", assessment.where(), "Where is the learner assessed?"),
                        answered("assessment/when", assessment.when(), "When is the learner assessed?"),
                        answered(
                                "assessment/qualityProcedures",
                                assessment.qualityProcedures(),
                                "Which procedures assure the quality of the assessment?"),
                        answered("assessment/howRecorded", assessment.howRecorded(), "How are the results recorded?"),
                        answered(
                                "validation/institutionId", validation.institutionId(), "Which institution validates?"),
                        answered("validation/how", validation.how(), "How is validation done?"),
                        answered(
                                "validation/recorded",
                                validation.recorded(),
                                "How are validated achievements recorded?"),
                        answered(
                                "recognition/institutionId",
                                recognition.institutionId(),
                                "Which institution recognises?"),
                        answered("recognition/how", recognition.how(), "How is recognition done?"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> answered(String field, Object answer, String question) {
        return answer == null || (answer instanceof String text && text.isBlank())
                ? Optional.of(LA_ARRANGEMENTS_INCOMPLETE.at(
                        "/content/" + field, "Not yet settled between home and host: %s".formatted(question)))
                : Optional.empty();
    }

    /** BR-L09: who signs: home, host, learner; the guardian too if the learner is a minor; the intermediary if one is named. */
    static Set<Party> requiredSignatures(boolean hasIntermediary, boolean learnerIsMinor) {
        var required = EnumSet.of(Party.HOME, Party.HOST, Party.LEARNER);
        if (hasIntermediary) {
            required.add(Party.INTERMEDIARY);
        }
        if (learnerIsMinor) {
            required.add(Party.GUARDIAN);
        }
        return required;
    }

    /** BR-L09: nobody signs whose signature the agreement does not ask for. */
    static Optional<Violation> signatureIsForeseen(Party party, Set<Party> required) {
        return required.contains(party)
                ? Optional.empty()
                : Optional.of(SIGNATURE_NOT_FORESEEN.because(
                        party == Party.GUARDIAN
                                ? "The learner is of age, so no parent or guardian signs."
                                : "This agreement asks for no signature of the %s.".formatted(party.inWords())));
    }

    /**
     * BR-L09: two signatures that vouch for each other are those of two persons. The guardian of a minor is not the learner,
     * whose pseudonym is a person too, whether or not the learner has signed yet; nobody signs for home and host at once.
     */
    static Optional<Violation> signatoryIsAnotherPerson(
            Party party, String person, LearnerId learner, Collection<AgreementSignature> present) {
        boolean signedByCounterpart = present.stream()
                .filter(signature -> signature.person().equals(person))
                .anyMatch(signature ->
                        party.counterpart().filter(signature.party()::equals).isPresent());
        boolean isTheLearner = party == Party.GUARDIAN && person.equalsIgnoreCase(learner.toString());
        if (!signedByCounterpart && !isTheLearner) {
            return Optional.empty();
        }
        return Optional.of(SIGNATORY_NOT_ANOTHER_PERSON.because(
                switch (party) {
                    case GUARDIAN ->
                        "Nobody signs as the own parent or guardian; the guardian of the learner is another person.";
                    case LEARNER ->
                        "This person has already signed as parent or guardian of the learner; the learner is another person.";
                    case HOME, HOST, INTERMEDIARY ->
                        "This person has already signed for the other institution; home and host each sign by a person of their own.";
                }));
    }

    /** BR-L10: all signatures bind the same content. */
    static Optional<Violation> signsPresentContent(String signedHash, String presentHash) {
        return MemorandumRules.signsPresentContent(signedHash, presentHash);
    }

    /** BR-L11: the agreement begins on its start date, not before. */
    static List<Violation> startIsReached(AgreementContent content, LocalDate today) {
        return today.isBefore(content.start())
                ? List.of(LA_NOT_YET_STARTED.at(
                        "/content/start", "The mobility starts on %s.".formatted(content.start())))
                : List.of();
    }

    /** BR-L12: no two open agreements of a learner target the same outcome, no two active ones overlap in time. */
    static List<Violation> noOverlap(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.targets().size(); i++) {
            AgreementTarget target = content.targets().get(i);
            if (facts.framework().outcomes(target).stream().anyMatch(facts::isTakenElsewhere)) {
                violations.add(LA_OVERLAP.at(
                        "/content/targets/" + i,
                        "Another open agreement of this learner already targets outcomes of unit %s."
                                .formatted(facts.framework().label(target))));
            }
        }
        if (content.start() != null && content.end() != null && !content.end().isBefore(content.start())) {
            var period = new LegalPeriod(content.start(), content.end());
            facts.otherActivePeriods().stream()
                    .filter(period::overlaps)
                    .forEach(other -> violations.add(LA_OVERLAP.at(
                            "/content/start",
                            "The learner has another active agreement from %s until %s."
                                    .formatted(other.from(), other.until()))));
        }
        return violations;
    }

    /** BR-L13: nothing is targeted that has already been recognised for the learner in this qualification, in whatever version of the unit. */
    static List<Violation> notYetAchieved(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.targets().size(); i++) {
            AgreementTarget target = content.targets().get(i);
            String label = facts.framework().label(target);
            if (facts.isAwarded(target.unitId())) {
                violations.add(ALREADY_ACHIEVED.at(
                        "/content/targets/%d/unitId".formatted(i),
                        "Unit %s has already been awarded to the learner in this qualification.".formatted(label)));
                continue;
            }
            List<String> achieved = facts.framework().outcomes(target).stream()
                    .filter(facts.recognisedOutcomes()::contains)
                    .map(facts.framework()::label)
                    .toList();
            if (!achieved.isEmpty()) {
                violations.add(ALREADY_ACHIEVED.at(
                        "/content/targets/%d/outcomeIds".formatted(i),
                        "Of unit %s these outcomes have already been recognised for the learner in this qualification: %s. Target only the others."
                                .formatted(label, String.join(", ", achieved))));
            }
        }
        return violations;
    }

    /** BR-L15: the home institution commits itself to validate and recognise what is achieved and positively assessed. */
    static List<Violation> commitmentIsGiven(AgreementContent content) {
        return Boolean.TRUE.equals(content.recognitionCommitment())
                ? List.of()
                : List.of(
                        LA_COMMITMENT_MISSING.at(
                                "/content/recognitionCommitment",
                                "The recognition commitment is missing: if the outcomes are achieved and positively assessed, the home institution should validate and recognise them."));
    }

    /** BR-L16: each target is an integral part of the qualification or an add-on. */
    static List<Violation> integralOrAddOn(AgreementContent content) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < content.targets().size(); i++) {
            TargetStatus status = content.targets().get(i).status();
            if (status == null) {
                violations.add(TARGET_STATUS_MISSING.at(
                        "/content/targets/%d/status".formatted(i),
                        "Say whether this is an integral part of the qualification (INTEGRAL) or an add-on (ADD_ON)."));
            }
        }
        return violations;
    }

    private static LocalDate laterOf(LocalDate start, LocalDate today) {
        return start != null && start.isAfter(today) ? start : today;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
