package eu.ecvet.registry.function;

import static eu.ecvet.registry.RegistryRule.FUNCTIONS_TOO_MANY;
import static eu.ecvet.registry.RegistryRule.FUNCTION_END_RETROACTIVE;
import static eu.ecvet.registry.RegistryRule.FUNCTION_PERIOD_CONTRADICTORY;
import static eu.ecvet.registry.RegistryRule.FUNCTION_SCOPE_OUTSIDE_COUNTRY;
import static eu.ecvet.registry.RegistryRule.FUNCTION_SCOPE_TOO_LARGE;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.codes.Codes;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules about the functions that institutions hold (BR-I01 to BR-I03). */
public final class FunctionRules {
    private static final int LARGEST_SCOPE = 200;

    /** {@code ,"until":"2026-03-29"} and some air. */
    private static final int CHARACTERS_OF_AN_END = 60;

    private FunctionRules() {}

    /** {@code country} is that of the authority, which assigns functions to the institutions of its country alone. */
    public static List<Violation> ofAssignment(NewFunction assigned, String country) {
        return Stream.of(
                        periodRunsForward(
                                assigned.validity().from(), assigned.validity().until(), "/validity/until")
                                .stream(),
                        scopeIsReadable(assigned.scope()).stream(),
                        scopeStaysInTheOwnSystem(assigned.function(), assigned.scope(), country).stream(),
                        assigned.scope().countries().stream()
                                .flatMap(named -> Codes.country(named, "/scope/countries").stream()),
                        assigned.scope().iscedF().stream()
                                .flatMap(field -> Codes.iscedF(field, "/scope/iscedF").stream()))
                .flatMap(violations -> violations)
                .toList();
    }

    /**
     * @param validity from when to when the function is held until now
     * @param lastDay the one that is asked for
     */
    public static List<Violation> ofEnd(LegalPeriod validity, LocalDate lastDay, LocalDate today) {
        return Stream.of(
                        periodRunsForward(validity.from(), lastDay, "/endsOn"),
                        endShortens(validity, lastDay),
                        endLiesNotInThePast(lastDay, today))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * BR-I01, BR-I03: every change tells the partners all functions of the institution at once, and each of them must still
     * be told with its last day, so that whatever is granted can be ended.
     *
     * @param functions of the institution, the new one among them
     * @param room characters that remain beside them in the event
     */
    public static Optional<Violation> roomToEndThemAll(int functions, int room) {
        return functions * CHARACTERS_OF_AN_END <= room
                ? Optional.empty()
                : Optional.of(
                        FUNCTIONS_TOO_MANY.at(
                                "/scope",
                                "With this function the institution would hold more than the partners can be told at once; give it a narrower scope, or end functions and assign wider ones in their place."));
    }

    /** BR-I01: every partner keeps the scope and reads it at each act. */
    static Optional<Violation> scopeIsReadable(FunctionScope scope) {
        return entries(scope) <= LARGEST_SCOPE
                ? Optional.empty()
                : Optional.of(FUNCTION_SCOPE_TOO_LARGE.at(
                        "/scope",
                        "A scope names at most %d countries, levels, fields, qualifications and units together; assign the function several times."
                                .formatted(LARGEST_SCOPE)));
    }

    private static int entries(FunctionScope scope) {
        return Stream.of(
                        scope.countries(),
                        scope.qualificationIds(),
                        scope.unitIds(),
                        scope.eqfLevels(),
                        scope.iscedF(),
                        scope.learningSettings())
                .mapToInt(Set::size)
                .sum();
    }

    /**
     * BR-I01, Annex I(e): competent institutions are empowered by the rules of their own country, so no authority grants a
     * function that decides about qualifications or units of another country.
     */
    static Optional<Violation> scopeStaysInTheOwnSystem(Function function, FunctionScope scope, String country) {
        return !decidesAboutQualificationsOrUnits(function) || Set.of(country).containsAll(scope.countries())
                ? Optional.empty()
                : Optional.of(FUNCTION_SCOPE_OUTSIDE_COUNTRY.at(
                        "/scope/countries",
                        "An authority grants power over its own system only: %s is assigned for %s and no other country."
                                .formatted(function, country)));
    }

    /** BR-I01, Annex I(e): a function that decides about qualifications or units holds in the country of its authority. */
    public static FunctionScope inTheOwnSystem(Function function, FunctionScope scope, String country) {
        return decidesAboutQualificationsOrUnits(function) ? scope.within(Set.of(country)) : scope;
    }

    /** Not those of a host: it trains, assesses and credits learners in the units of other countries. */
    private static boolean decidesAboutQualificationsOrUnits(Function function) {
        return switch (function) {
            case DESIGN_QUALIFICATION,
                    DESIGN_UNIT,
                    ALLOCATE_POINTS,
                    QUALITY_ASSURE,
                    VALIDATE,
                    RECOGNISE_UNIT,
                    AWARD_QUALIFICATION,
                    CONVERT_POINTS,
                    APPEAL_BODY -> true;
            case ASSESS, AWARD_CREDIT, COORDINATE_MOBILITY, PROVIDE_TRAINING, MENTOR, ADVISORY -> false;
        };
    }

    /** BR-I02: a function has a validity, and that does not end before it begins. */
    static Optional<Violation> periodRunsForward(LocalDate from, LocalDate until, String pointer) {
        return until == null || !until.isBefore(from)
                ? Optional.empty()
                : Optional.of(FUNCTION_PERIOD_CONTRADICTORY.at(
                        pointer, "The function would end on %s, before it begins on %s.".formatted(until, from)));
    }

    /** BR-I02: a function is held no longer than it was granted; a longer time is another assignment with its legal basis. */
    static Optional<Violation> endShortens(LegalPeriod validity, LocalDate lastDay) {
        return validity.until() == null || !lastDay.isAfter(validity.until())
                ? Optional.empty()
                : Optional.of(FUNCTION_PERIOD_CONTRADICTORY.at(
                        "/endsOn",
                        "The function is held until %s already; an end can only come earlier. Assign it again for a longer time."
                                .formatted(validity.until())));
    }

    /** BR-I03: ending a function does not invalidate earlier acts, so it ends today at the earliest. */
    static Optional<Violation> endLiesNotInThePast(LocalDate lastDay, LocalDate today) {
        return lastDay.isBefore(today)
                ? Optional.of(FUNCTION_END_RETROACTIVE.at(
                        "/endsOn",
                        "A function ends on %s at the earliest; acts done under it before stay valid."
                                .formatted(today)))
                : Optional.empty();
    }
}
