package eu.ecvet.recognition.judgement;

import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import eu.ecvet.vocabulary.ValidationGround;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facts of a case, written so that a test reads as a sentence. */
public final class Given {

    public static final LocalDate TODAY = LocalDate.of(2026, 2, 27);
    public static final LocalDate ASSESSED = LocalDate.of(2026, 2, 5);

    private Given() {}

    public static OutcomeId id(String code) {
        return new OutcomeId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }

    public static List<OutcomeId> ids(String... codes) {
        return Arrays.stream(codes).map(Given::id).toList();
    }

    public static Outcome achieved(String code) {
        return new Outcome(new OutcomeFacts(
                id(code), code, false, true, OutcomeResult.ACHIEVED, ASSESSED, List.of(), null, null, null));
    }

    public static Outcome notAchieved(String code) {
        return new Outcome(new OutcomeFacts(
                id(code), code, false, true, OutcomeResult.NOT_ACHIEVED, ASSESSED, List.of(), null, null, null));
    }

    public static Outcome notAssessed(String code) {
        return new Outcome(new OutcomeFacts(
                id(code), code, false, true, OutcomeResult.NOT_ASSESSED, null, List.of(), null, null, null));
    }

    public static Outcome notExpected(String code) {
        return new Outcome(new OutcomeFacts(
                id(code), code, false, false, OutcomeResult.NOT_ASSESSED, null, List.of(), null, null, null));
    }

    /** {@code n} outcomes of which the first {@code achieved} are achieved. */
    public static Outcome[] outcomes(int achieved, int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> i <= achieved ? achieved("O" + i) : notAchieved("O" + i))
                .toArray(Outcome[]::new);
    }

    public record Outcome(OutcomeFacts facts) {

        public Outcome essential() {
            return new Outcome(new OutcomeFacts(
                    facts.outcomeId(),
                    facts.code(),
                    true,
                    facts.expected(),
                    facts.result(),
                    facts.assessedOn(),
                    facts.deviations(),
                    facts.validated(),
                    facts.ground(),
                    facts.recognisedEarlier()));
        }

        public Outcome on(LocalDate date) {
            return new Outcome(new OutcomeFacts(
                    facts.outcomeId(),
                    facts.code(),
                    facts.essential(),
                    facts.expected(),
                    facts.result(),
                    date,
                    facts.deviations(),
                    facts.validated(),
                    facts.ground(),
                    facts.recognisedEarlier()));
        }

        public Outcome deviating(DeviationType... types) {
            return new Outcome(new OutcomeFacts(
                    facts.outcomeId(),
                    facts.code(),
                    facts.essential(),
                    facts.expected(),
                    facts.result(),
                    facts.assessedOn(),
                    List.of(types),
                    facts.validated(),
                    facts.ground(),
                    facts.recognisedEarlier()));
        }

        public Outcome validated(MatchResult match, ValidationGround ground) {
            return new Outcome(new OutcomeFacts(
                    facts.outcomeId(),
                    facts.code(),
                    facts.essential(),
                    facts.expected(),
                    facts.result(),
                    facts.assessedOn(),
                    facts.deviations(),
                    match,
                    ground,
                    facts.recognisedEarlier()));
        }

        public Outcome recognisedEarlier(LocalDate assessedOn) {
            return new Outcome(new OutcomeFacts(
                    facts.outcomeId(),
                    facts.code(),
                    facts.essential(),
                    facts.expected(),
                    facts.result(),
                    facts.assessedOn(),
                    facts.deviations(),
                    facts.validated(),
                    facts.ground(),
                    assessedOn));
        }
    }

    public static UnitFacts unit(UnitPolicy policy, Outcome... outcomes) {
        return new UnitFacts(
                new UnitVersion(new UnitId(UUID.nameUUIDFromBytes(new byte[] {1})), 1),
                "UAA5",
                Stream.of(outcomes).map(Outcome::facts).toList(),
                policy,
                true,
                null,
                new EqfLevel(4),
                null,
                null);
    }

    public static UnitFacts alreadyCounted(UnitFacts unit) {
        return new UnitFacts(
                unit.unit(),
                unit.code(),
                unit.outcomes(),
                unit.policy(),
                unit.inQualification(),
                1,
                unit.level(),
                unit.assessedLevel(),
                unit.supersededBy());
    }

    public static UnitFacts outsideTheQualification(UnitFacts unit) {
        return new UnitFacts(
                unit.unit(),
                unit.code(),
                unit.outcomes(),
                unit.policy(),
                false,
                unit.countedVersion(),
                unit.level(),
                unit.assessedLevel(),
                unit.supersededBy());
    }

    public static UnitFacts assessedOnLevel(int level, UnitFacts unit) {
        return new UnitFacts(
                unit.unit(),
                unit.code(),
                unit.outcomes(),
                unit.policy(),
                unit.inQualification(),
                unit.countedVersion(),
                unit.level(),
                new EqfLevel(level),
                unit.supersededBy());
    }

    public static UnitFacts supersededBy(int version, UnitFacts unit) {
        return new UnitFacts(
                unit.unit(),
                unit.code(),
                unit.outcomes(),
                unit.policy(),
                unit.inQualification(),
                unit.countedVersion(),
                unit.level(),
                unit.assessedLevel(),
                version);
    }

    /** Integral, individual case, 20 points, default threshold. */
    public static UnitPolicy worth(String points) {
        return policy(TargetStatus.INTEGRAL, StandardisationModel.LOW, false, null, 80, null, points);
    }

    public static UnitPolicy high() {
        return policy(TargetStatus.INTEGRAL, StandardisationModel.HIGH, true, "officer-1", 80, null, "30");
    }

    public static UnitPolicy medium(int threshold) {
        return policy(TargetStatus.INTEGRAL, StandardisationModel.MEDIUM, false, null, threshold, null, "20");
    }

    public static UnitPolicy addOn() {
        return policy(TargetStatus.ADD_ON, StandardisationModel.LOW, false, null, 80, null, "5");
    }

    public static UnitPolicy withoutPoints() {
        return policy(TargetStatus.INTEGRAL, StandardisationModel.LOW, false, null, 80, null, null);
    }

    public static UnitPolicy usableFor(Period validity) {
        return policy(TargetStatus.INTEGRAL, StandardisationModel.LOW, false, null, 80, validity, "20");
    }

    public static UnitPolicy policy(
            TargetStatus status,
            StandardisationModel model,
            boolean automatic,
            String officer,
            int threshold,
            Period validity,
            String points) {
        return new UnitPolicy(
                status,
                model,
                automatic,
                officer,
                threshold,
                validity,
                points == null ? null : Points.of(points),
                points != null);
    }
}
