package eu.ecvet.recognition.openpart;

import static eu.ecvet.recognition.RecognitionCode.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionCode.DECISION_REFERENCE_MISSING;
import static eu.ecvet.recognition.RecognitionCode.OPEN_PART_BOUNDS;
import static eu.ecvet.recognition.RecognitionCode.OPEN_PART_SOURCE;
import static eu.ecvet.recognition.RecognitionCode.OPEN_PART_UNKNOWN;
import static eu.ecvet.recognition.RecognitionCode.POINTS_STEP;

import eu.ecvet.composition.Part.Open;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.InWords;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.openpart.OpenPartDecisionRequest.Achievement;
import eu.ecvet.recognition.openpart.OpenPartDecisionRequest.RecognisedUnit;
import eu.ecvet.recognition.request.RequestRules;
import eu.ecvet.vocabulary.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rules for counting something into an open part of a qualification (BR-P03). */
final class OpenPartRules {
    private OpenPartRules() {}

    /** All of them. What is known of the learner is asked only where it is a learner of the institution that decides. */
    static List<Violation> violations(Filling filling) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(referencesNamed(filling.request()));
        oneSourceIsNamed(filling.request()).ifPresent(violations::add);
        RequestRules.qualificationKnown(filling.qualification()).ifPresent(violations::add);
        partIsOpen(filling).ifPresent(violations::add);
        unitIsNotListed(filling).ifPresent(violations::add);
        pointsAreStated(filling).ifPresent(violations::add);
        pointsLieOnTheStep(filling).ifPresent(violations::add);
        RequestRules.ownLearnerKnown(filling.home()).ifPresent(violations::add);
        if (filling.home().isPresent()) {
            RequestRules.openToTheLearner(
                            filling.qualification(), filling.on(), filling.hasBegun(), filling.laterVersionInForce())
                    .ifPresent(violations::add);
            unitIsRecognisedElsewhere(filling).ifPresent(violations::add);
            unitCountsOnce(filling).ifPresent(violations::add);
            partHasRoom(filling).ifPresent(violations::add);
        }
        return violations;
    }

    /** BR-R01: a decision says on what law it rests, and why. */
    static List<Violation> referencesNamed(OpenPartDecisionRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (!InWords.says(request.legalBasis())) {
            violations.add(
                    DECISION_REFERENCE_MISSING.at("/legalBasis", "Name the legal basis on which the decision rests."));
        }
        if (!InWords.says(request.reasons())) {
            violations.add(DECISION_REFERENCE_MISSING.at(
                    "/reasons", "Say in words why the achievement counts in this qualification."));
        }
        return violations;
    }

    /** BR-P03: a recognised unit or a stated achievement, one of the two. */
    static Optional<Violation> oneSourceIsNamed(OpenPartDecisionRequest request) {
        if ((request.unit() == null) == (request.achievement() == null)) {
            return Optional.of(OPEN_PART_SOURCE.at(
                    "/unit", "Name either a unit that is recognised elsewhere or an achievement, one of the two."));
        }
        return Optional.ofNullable(request.achievement())
                .map(Achievement::detail)
                .filter(detail -> !InWords.says(detail))
                .map(silent -> OPEN_PART_SOURCE.at("/achievement/detail", "Say in words what was achieved."));
    }

    /** BR-P03: only an open part is filled with what the qualification does not list. */
    static Optional<Violation> partIsOpen(Filling filling) {
        return filling.qualification().isEmpty() || filling.part().isPresent()
                ? Optional.empty()
                : Optional.of(OPEN_PART_UNKNOWN.at(
                        "/groupId",
                        "This version of the qualification has no open part '%s'."
                                .formatted(filling.request().groupId())));
    }

    /** BR-P03: what the qualification lists is recognised as such, and what it lists fills no open part of it. */
    static Optional<Violation> unitIsNotListed(Filling filling) {
        return Optional.ofNullable(filling.request().unit())
                .filter(unit -> unit.qualificationId().equals(filling.request().qualificationId())
                        || filling.qualification()
                                .flatMap(known -> known.composed(unit.unitId()))
                                .isPresent())
                .map(listed -> OPEN_PART_SOURCE.at(
                        "/unit/unitId",
                        "An open part is filled with units of other qualifications that this one does not list."));
    }

    /** BR-P03: it counts with points, as the qualification does; one without points counts none (BR-P01). */
    static Optional<Violation> pointsAreStated(Filling filling) {
        Points stated = filling.request().points();
        return filling.qualification().flatMap(known -> {
            if (known.totalPoints() == null) {
                return stated == null
                        ? Optional.empty()
                        : Optional.of(
                                OPEN_PART_BOUNDS.at("/points", "The qualification has no points; leave them out."));
            }
            return stated == null || stated.isZero()
                    ? Optional.of(OPEN_PART_BOUNDS.at("/points", "State how many points count, more than none."))
                    : Optional.empty();
        });
    }

    /** BR-P08: it counts in the qualification, so it lies on the step of its points. */
    static Optional<Violation> pointsLieOnTheStep(Filling filling) {
        Points stated = filling.request().points();
        return filling.qualification()
                .map(PublishedQualification::pointsStep)
                .filter(step -> stated != null && !stated.onStep(step))
                .map(step -> POINTS_STEP.at(
                        "/points",
                        "The points of the qualification go in steps of %s; %s is none.".formatted(step, stated)));
    }

    /** BR-P03: the unit counts for the learner in the other qualification that is named, in the version that is named. */
    static Optional<Violation> unitIsRecognisedElsewhere(Filling filling) {
        return Optional.ofNullable(filling.request().unit())
                .filter(unit ->
                        !unit.unitVersion().equals(filling.countedElsewhere().get(unit.unitId())))
                .map(unit -> OPEN_PART_SOURCE.at(
                        "/unit", "The unit is not recognised for this learner in the qualification that is named."));
    }

    /** BR-R09: the same unit does not count twice in the qualification, from whichever other one it comes. */
    static Optional<Violation> unitCountsOnce(Filling filling) {
        return Optional.ofNullable(filling.request().unit())
                .map(RecognisedUnit::unitId)
                .filter(unit -> filling.before().stream()
                        .map(OpenPartDecisionRecord::unit)
                        .filter(Objects::nonNull)
                        .anyMatch(counted -> counted.unitId().equals(unit)))
                .map(counted -> ALREADY_COUNTED.at(
                        "/unit/unitId", "The unit is counted into an open part of this qualification already."));
    }

    /** BR-P03: up to its bounds, together with what was counted into the part before. */
    static Optional<Violation> partHasRoom(Filling filling) {
        Points stated = filling.request().points();
        return filling.part()
                .map(Open::maxPoints)
                .filter(most -> stated != null && filling.filled().plus(stated).compareTo(most) > 0)
                .map(most -> OPEN_PART_BOUNDS.at(
                        "/points",
                        "The part takes %s points and %s are counted into it; no more than %s can be added."
                                .formatted(most, filling.filled(), most.minusDownToZero(filling.filled()))));
    }
}
