package eu.ecvet.recognition.openpart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.NormalForm;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.composition.Requirements;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.heard.PublishedQualification.ComposedUnit;
import eu.ecvet.recognition.openpart.OpenPartDecisionRequest.Achievement;
import eu.ecvet.recognition.openpart.OpenPartDecisionRequest.RecognisedUnit;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sixty points: fifty of unit M, ten of free choice in the open part "other". */
class OpenPartRulesTest {
    private static final LearnerId SHE = new LearnerId(UUID.randomUUID());
    private static final InstitutionId HOME = new InstitutionId(UUID.randomUUID());
    private static final UnitId M = new UnitId(UUID.randomUUID());
    private static final UnitId WELDING = new UnitId(UUID.randomUUID());
    private static final QualificationId METALWORK = new QualificationId(UUID.randomUUID());
    private static final QualificationId CARE = new QualificationId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 20);
    private static final RecognisedUnit RECOGNISED_WELDING = new RecognisedUnit(WELDING, 2, METALWORK, 1);
    private static final Achievement CHOIR = new Achievement("A year of conducting a choir.");

    private PublishedQualification care = care(Points.of(60), "2026-12-31");
    private Optional<InstitutionId> home = Optional.of(HOME);
    private boolean laterVersion;
    private boolean begun = true;
    private Map<UnitId, Integer> countedElsewhere = Map.of(WELDING, 2);
    private List<OpenPartDecisionRecord> before = List.of();
    private String groupId = "other";
    private String legalBasis = "Decree of 20 July 2022";
    private String reasons = "It serves the profile of the qualification.";

    @Test
    void BR_P03_a_unit_recognised_in_another_qualification_fills_an_open_part() {
        assertThat(codes(RECOGNISED_WELDING, null, "10")).isEmpty();
    }

    @Test
    void BR_P03_a_stated_achievement_fills_an_open_part() {
        assertThat(codes(null, CHOIR, "2.5")).isEmpty();
    }

    @Test
    void BR_P03_either_a_unit_or_an_achievement_is_named() {
        assertThat(codes(null, null, "10")).containsExactly("OPEN_PART_SOURCE /unit");
        assertThat(codes(RECOGNISED_WELDING, CHOIR, "10")).containsExactly("OPEN_PART_SOURCE /unit");
        assertThat(codes(null, new Achievement(" \u200b"), "10"))
                .containsExactly("OPEN_PART_SOURCE /achievement/detail");
    }

    @Test
    void BR_P03_only_an_open_part_is_filled() {
        groupId = "free";

        assertThat(codes(null, CHOIR, "10")).containsExactly("OPEN_PART_UNKNOWN /groupId");
    }

    @Test
    void BR_P03_a_unit_that_is_not_recognised_for_the_learner_fills_nothing() {
        countedElsewhere = Map.of();

        assertThat(codes(RECOGNISED_WELDING, null, "10")).containsExactly("OPEN_PART_SOURCE /unit");
    }

    @Test
    void BR_P03_a_unit_counts_in_the_version_in_which_it_was_recognised() {
        assertThat(codes(new RecognisedUnit(WELDING, 1, METALWORK, 1), null, "10"))
                .containsExactly("OPEN_PART_SOURCE /unit");
    }

    @Test
    void BR_P03_a_unit_that_the_qualification_lists_fills_no_open_part_of_it() {
        countedElsewhere = Map.of(M, 1, WELDING, 1);

        assertThat(codes(new RecognisedUnit(M, 1, METALWORK, 1), null, "10"))
                .containsExactly("OPEN_PART_SOURCE /unit/unitId");
        assertThat(codes(new RecognisedUnit(WELDING, 1, CARE, 1), null, "10"))
                .containsExactly("OPEN_PART_SOURCE /unit/unitId");
    }

    @Test
    void BR_R09_a_unit_counts_once_in_the_qualification() {
        before = List.of(counted(RECOGNISED_WELDING, "1"));

        assertThat(codes(RECOGNISED_WELDING, null, "9")).containsExactly("ALREADY_COUNTED /unit/unitId");
        assertThat(codes(null, CHOIR, "9")).isEmpty();
    }

    @Test
    void BR_P08_what_is_counted_lies_on_the_step_of_the_qualification() {
        care = care(Points.of(60), Points.of("0.5"), "2030-12-31");

        assertThat(codes(null, CHOIR, "2.5")).isEmpty();
        assertThat(codes(null, CHOIR, "2.3333")).containsExactly("POINTS_STEP /points");
    }

    @Test
    void BR_P03_no_more_is_counted_than_the_part_takes() {
        assertThat(codes(null, CHOIR, "10.5")).containsExactly("OPEN_PART_BOUNDS /points");
        before = List.of(counted(RECOGNISED_WELDING, "4"));

        assertThat(codes(null, CHOIR, "6")).isEmpty();
        assertThat(violations(null, CHOIR, "6.5"))
                .extracting(Violation::detail)
                .containsExactly("The part takes 10 points and 4 are counted into it; no more than 6 can be added.");
    }

    @Test
    void BR_P03_points_are_stated_and_are_more_than_none() {
        assertThat(codes(null, CHOIR, null)).containsExactly("OPEN_PART_BOUNDS /points");
        assertThat(codes(null, CHOIR, "0")).containsExactly("OPEN_PART_BOUNDS /points");
    }

    @Test
    void BR_P03_a_qualification_without_points_counts_none() {
        care = care(null, "2026-12-31");

        assertThat(codes(null, CHOIR, null)).isEmpty();
        assertThat(codes(null, CHOIR, "3")).containsExactly("OPEN_PART_BOUNDS /points");
    }

    @Test
    void BR_R01_legal_basis_and_reasons_say_something() {
        legalBasis = "–";
        reasons = "\u200b";

        assertThat(codes(null, CHOIR, "10"))
                .containsExactly("DECISION_REFERENCE_MISSING /legalBasis", "DECISION_REFERENCE_MISSING /reasons");
    }

    @Test
    void BR_Q19_newcomers_begin_in_a_valid_version_and_who_has_begun_finishes() {
        care = care(Points.of(60), "2025-12-31");
        assertThat(codes(null, CHOIR, "10")).isEmpty();
        begun = false;

        assertThat(codes(null, CHOIR, "10")).containsExactly("QUALIFICATION_NOT_VALID /qualificationVersion");
    }

    @Test
    void BR_Q19_newcomers_do_not_begin_in_a_version_that_another_followed() {
        begun = false;
        assertThat(codes(null, CHOIR, "10")).isEmpty();
        laterVersion = true;

        assertThat(codes(null, CHOIR, "10")).containsExactly("QUALIFICATION_NOT_VALID /qualificationVersion");
    }

    @Test
    void BR_E04_nothing_is_assumed_of_a_qualification_that_is_not_published() {
        care = null;

        assertThat(codes(null, CHOIR, "10")).containsExactly("QUALIFICATION_VERSION_UNKNOWN /qualificationVersion");
    }

    @Test
    void BR_D01_who_is_not_the_home_hears_nothing_of_the_learner() {
        home = Optional.empty();
        before = List.of(counted(RECOGNISED_WELDING, "10"));

        assertThat(codes(RECOGNISED_WELDING, null, "10")).containsExactly("LEARNER_UNKNOWN /learnerId");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        reasons = "?";
        groupId = "free";
        countedElsewhere = Map.of();

        assertThat(codes(RECOGNISED_WELDING, null, "0"))
                .containsExactly(
                        "DECISION_REFERENCE_MISSING /reasons",
                        "OPEN_PART_UNKNOWN /groupId",
                        "OPEN_PART_BOUNDS /points",
                        "OPEN_PART_SOURCE /unit");
    }

    private List<String> codes(RecognisedUnit unit, Achievement achievement, String points) {
        return violations(unit, achievement, points).stream()
                .map(violation -> violation.code() + " " + violation.pointer())
                .toList();
    }

    private List<Violation> violations(RecognisedUnit unit, Achievement achievement, String points) {
        var request = new OpenPartDecisionRequest(
                null,
                SHE,
                CARE,
                1,
                groupId,
                unit,
                achievement,
                points == null ? null : Points.of(points),
                legalBasis,
                reasons);
        return OpenPartRules.violations(new Filling(
                request, home, Optional.ofNullable(care), laterVersion, begun, countedElsewhere, before, TODAY));
    }

    private static OpenPartDecisionRecord counted(RecognisedUnit unit, String points) {
        return new OpenPartDecisionRecord(
                UUID.randomUUID(),
                SHE,
                CARE,
                1,
                "other",
                unit,
                null,
                Points.of(points),
                HOME,
                null,
                "p",
                TODAY,
                "law",
                "reasons",
                null);
    }

    private static PublishedQualification care(Points total, String until) {
        return care(total, null, until);
    }

    private static PublishedQualification care(Points total, Points step, String until) {
        Points ten = total == null ? null : Points.of(10);
        Points fifty = total == null ? null : Points.of(50);
        return new PublishedQualification(
                CARE,
                1,
                "CARE",
                LocalizedText.of("en", "Care"),
                "FI",
                new EqfLevel(4),
                "0913",
                false,
                List.of(new ComposedUnit(M, 1, Obligation.MANDATORY, fifty)),
                new LegalPeriod(LocalDate.of(2024, 1, 1), LocalDate.parse(until)),
                total,
                step,
                NormalForm.of(new Requirements(
                        total,
                        List.of(
                                new Member(new Unit(M, fifty), true),
                                new Member(
                                        new Group(
                                                "free",
                                                LocalizedText.of("en", "Free choice"),
                                                new Bounds(null, null, ten, ten),
                                                List.of(new Member(new Open("other", null, null, ten), false))),
                                        true)),
                        List.of())));
    }
}
