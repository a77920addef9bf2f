package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.INSTITUTION_UNKNOWN;
import static eu.ecvet.mobility.MobilityRule.LA_FUNCTION_GAP;
import static eu.ecvet.mobility.MobilityRule.LA_PARTIES;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.Aim;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.mobility.memorandum.content.ComparablePair;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the two sides of an agreement and who has a task in it (BR-L01, BR-L02, BR-E04). */
final class PartyRules {
    private PartyRules() {}

    static final String ASSESSOR = "/content/assessment/whoAssesses/institutionId";
    static final String VALIDATOR = "/content/validation/institutionId";
    static final String RECOGNISER = "/content/recognition/institutionId";

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
     * agreement begins to matter.
     */
    static List<Violation> functionsAreHeld(AgreementContent content, AgreementFacts facts) {
        return Task.of(content).stream()
                .flatMap(task -> isHeld(task, content, facts).stream())
                .toList();
    }

    private static Optional<Violation> isHeld(Task task, AgreementContent content, AgreementFacts facts) {
        KnownInstitution registered =
                task.institution() == null ? null : facts.institutions().get(task.institution());
        if (registered == null) {
            return Optional.empty();
        }
        LocalDate onDate = facts.firstDay(content.period().from());
        return objects(task.function(), content, facts).stream()
                .map(eitherOf -> eitherOf.stream()
                        .map(object -> registered.functions().refusalOf(task.function(), object, onDate))
                        .reduce((one, other) -> one.isEmpty() ? one : other)
                        .orElseThrow())
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> LA_FUNCTION_GAP.at(
                        task.pointer(), "For institution %s: %s".formatted(task.institution(), why.detail())));
    }

    /**
     * What the function would be exercised on, for each target. An assessor is empowered for its own unit that compares to
     * the home unit just as well as for the home unit: either of the inner list suffices.
     */
    private static List<List<ActObject>> objects(Function function, AgreementContent content, AgreementFacts facts) {
        Framework framework = facts.framework();
        if (content.targets().isEmpty()) {
            return List.of(List.of(
                    content.qualificationId() == null || function == Function.ASSESS
                            ? ActObject.ANY
                            : ActObject.qualification(content.qualificationId())));
        }
        return framework.aims(content).stream()
                .map(aim -> function == Function.ASSESS
                        ? Stream.concat(
                                        Stream.of(assessed(aim, framework)),
                                        aim.pair().stream().flatMap(pair -> hostUnit(pair).stream()))
                                .toList()
                        : List.of(framework
                                .qualification()
                                .map(qualification ->
                                        qualification.asObjectOfAct(aim.target().unitId()))
                                .orElseGet(() ->
                                        ActObject.ANY.withUnit(aim.target().unitId()))))
                .toList();
    }

    /**
     * The home unit as the object of an assessment (BR-I01): its own EQF level or, where it was published without one, that
     * of the qualification, whose field is also the unit's. The country is left open: a host assesses units of other countries.
     */
    private static ActObject assessed(Aim aim, Framework framework) {
        UnitId unit = aim.target().unitId();
        Optional<ActObject> inQualification =
                framework.qualification().map(qualification -> qualification.asObjectOfAct(unit));
        Optional<Integer> ownLevel = aim.unit().flatMap(PublishedUnit::eqfLevel).map(EqfLevel::value);
        return new ActObject(
                null,
                null,
                unit,
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
}
