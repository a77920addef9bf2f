package eu.ecvet.recognition.cases;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.act.Violation;
import eu.ecvet.recognition.cases.CaseFile.Assessed;
import eu.ecvet.recognition.proposal.Given;
import eu.ecvet.recognition.reference.Agreement.Target;
import eu.ecvet.recognition.reference.ConfirmedAssessment;
import eu.ecvet.recognition.reference.PublishedQualification;
import eu.ecvet.recognition.reference.PublishedQualification.ComposedUnit;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningRulesTest {

    private static final LearnerId LEARNER = new LearnerId(UUID.randomUUID());
    private static final UnitVersion CC1 = new UnitVersion(new UnitId(UUID.randomUUID()), 1);
    private static final UnitVersion CC1_V2 = new UnitVersion(CC1.unitId(), 2);
    private static final UnitVersion FOREIGN = new UnitVersion(new UnitId(UUID.randomUUID()), 1);
    private static final ConfirmedAssessment ASSESSED = assessment(LEARNER, CC1.unitId());

    private static final PublishedQualification PT = new PublishedQualification(
            new QualificationId(UUID.randomUUID()),
            1,
            "PT",
            LocalizedText.of("en", "Physiotherapy"),
            "DE",
            new EqfLevel(4),
            "0915",
            true,
            List.of(new ComposedUnit(CC1.unitId(), 1, Obligation.MANDATORY, Points.of(9))),
            Points.of(180));

    @Test
    void a_request_that_keeps_all_rules_is_accepted() {
        assertThat(broken(opening(List.of(CC1), "procedure 7", List.of(ASSESSED), Set.of())))
                .isEmpty();
    }

    @Test
    void BR_V01_outside_a_memorandum_the_procedure_is_named() {
        assertThat(broken(opening(List.of(CC1), " ", List.of(ASSESSED), Set.of())))
                .containsExactly("PROCEDURE_REQUIRED");
    }

    @Test
    void BR_E04_an_unknown_qualification_is_not_guessed() {
        var opening = new OpeningRules.Opening(
                LEARNER,
                true,
                Optional.empty(),
                List.of(CC1),
                Set.of(CC1),
                "procedure 7",
                List.of(ASSESSED.assessmentId()),
                Map.of(ASSESSED.assessmentId(), ASSESSED),
                Set.of(),
                List.of(),
                List.of());

        assertThat(broken(opening)).containsExactly("QUALIFICATION_UNKNOWN");
    }

    @Test
    void BR_R11_a_unit_stands_in_the_qualification_in_its_pinned_version() {
        assertThat(broken(opening(List.of(CC1_V2), "procedure 7", List.of(ASSESSED), Set.of())))
                .containsExactly("UNIT_NOT_IN_QUALIFICATION");
        assertThat(broken(opening(
                        List.of(FOREIGN), "procedure 7", List.of(assessment(LEARNER, FOREIGN.unitId())), Set.of())))
                .containsExactly("UNIT_NOT_IN_QUALIFICATION");
    }

    @Test
    void BR_R09_a_unit_is_asked_for_once() {
        assertThat(broken(opening(List.of(CC1, CC1), "procedure 7", List.of(ASSESSED), Set.of())))
                .containsExactly("UNIT_TARGETED_TWICE");
    }

    @Test
    void BR_R09_a_counted_unit_does_not_count_again_in_whatever_version() {
        assertThat(broken(opening(List.of(CC1), "procedure 7", List.of(ASSESSED), Set.of(CC1.unitId()))))
                .containsExactly("ALREADY_COUNTED");
        assertThat(broken(opening(List.of(CC1_V2), "procedure 7", List.of(ASSESSED), Set.of(CC1.unitId()))))
                .contains("ALREADY_COUNTED");
    }

    @Test
    void BR_E04_an_unknown_learner_has_no_case() {
        assertThat(OpeningRules.learnerKnown(true)).isEmpty();
        assertThat(OpeningRules.learnerKnown(false))
                .get()
                .extracting(Violation::code, Violation::pointer)
                .containsExactly("LEARNER_UNKNOWN", "/learnerId");
    }

    @Test
    void BR_R09_the_same_achievement_is_not_brought_to_two_open_cases() {
        var k1 = achieved(CC1.unitId(), "K1");

        assertThat(OpeningRules.noOtherCaseOpen(List.of(CC1), List.of(k1), List.of(openOn(k1))))
                .extracting(Violation::code)
                .containsExactly("OPEN_CASE_EXISTS");
    }

    @Test
    void BR_X04_other_parts_of_the_unit_may_be_in_other_open_cases() {
        var k1 = achieved(CC1.unitId(), "K1");

        assertThat(OpeningRules.noOtherCaseOpen(List.of(CC1), List.of(k1), List.of()))
                .isEmpty();
        assertThat(OpeningRules.noOtherCaseOpen(
                        List.of(CC1), List.of(k1), List.of(openOn(achieved(CC1.unitId(), "S1")))))
                .isEmpty();
    }

    @Test
    void BR_V02_an_assessment_is_named_once() {
        assertThat(broken(opening(List.of(CC1), "procedure 7", List.of(ASSESSED, ASSESSED), Set.of())))
                .containsExactly("ASSESSMENT_NAMED_TWICE");
    }

    @Test
    void BR_V02_without_an_assessment_there_is_nothing_to_recognise() {
        assertThat(broken(opening(List.of(CC1), "procedure 7", List.of(), Set.of())))
                .containsExactly("NO_POSITIVE_ASSESSMENT");
    }

    @Test
    void BR_V02_an_assessment_of_somebody_else_is_unknown() {
        var other = assessment(new LearnerId(UUID.randomUUID()), CC1.unitId());

        assertThat(broken(opening(List.of(CC1), "procedure 7", List.of(other), Set.of())))
                .containsExactly("ASSESSMENT_UNKNOWN");
    }

    @Test
    void BR_V02_an_assessment_of_another_unit_does_not_help() {
        var other = assessment(LEARNER, FOREIGN.unitId());

        assertThat(broken(opening(List.of(CC1), "procedure 7", List.of(other), Set.of())))
                .containsExactly("ASSESSMENT_NOT_FOR_TARGET");
    }

    private static Assessed achieved(UnitId unit, String code) {
        return new Assessed(
                unit,
                Given.id(code),
                OutcomeResult.ACHIEVED,
                LocalDate.of(2025, 3, 3),
                new InstitutionId(UUID.randomUUID()),
                "practical",
                new AssessmentId(UUID.randomUUID()),
                List.of());
    }

    /** A case on a whole unit of K1 and S1 that nobody has decided yet. */
    private static CaseFile openOn(Assessed assessed) {
        var target = new Target(
                CC1.unitId(), 1, Given.ids("K1", "S1"), TargetStatus.INTEGRAL, null, false, null, null, null);
        return new CaseFile(
                List.of(target), List.of(assessed), List.of(), null, List.of(), List.of(), List.of(), List.of());
    }

    private static OpeningRules.Opening opening(
            List<UnitVersion> units, String procedure, List<ConfirmedAssessment> assessments, Set<UnitId> counted) {
        return new OpeningRules.Opening(
                LEARNER,
                true,
                Optional.of(PT),
                units,
                Set.copyOf(Set.of(CC1, CC1_V2, FOREIGN)),
                procedure,
                assessments.stream().map(ConfirmedAssessment::assessmentId).toList(),
                assessments.stream()
                        .distinct()
                        .collect(java.util.stream.Collectors.toMap(
                                ConfirmedAssessment::assessmentId, java.util.function.Function.identity())),
                counted,
                List.of(),
                List.of());
    }

    private static ConfirmedAssessment assessment(LearnerId learner, UnitId unit) {
        return new ConfirmedAssessment(
                new AssessmentId(UUID.randomUUID()),
                learner,
                unit,
                1,
                LocalDate.of(2025, 3, 3),
                new InstitutionId(UUID.randomUUID()),
                "practical",
                List.of(new ConfirmedAssessment.Result(new OutcomeId(UUID.randomUUID()), OutcomeResult.ACHIEVED, null)),
                List.of());
    }

    private static List<String> broken(OpeningRules.Opening opening) {
        return OpeningRules.violations(opening).stream().map(Violation::code).toList();
    }
}
