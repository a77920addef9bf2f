package eu.ecvet.recognition.casefile.opening;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.application.Application;
import eu.ecvet.recognition.application.ApplicationsForTests;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseFile.Assessed;
import eu.ecvet.recognition.casefile.CaseFile.Expected;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.heard.PublishedQualification.ComposedUnit;
import eu.ecvet.recognition.judgement.Given;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpeningRulesTest {

    private static final LearnerId LEARNER = new LearnerId(UUID.randomUUID());
    private static final InstitutionId BOCHUM = new InstitutionId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);
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
            new LegalPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)),
            Points.of(180),
            null,
            null);

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
        assertThat(broken(asked().qualification(Optional.empty()))).containsExactly("QUALIFICATION_VERSION_UNKNOWN");
    }

    @Test
    void BR_D05_outside_an_agreement_nothing_is_recognised_unasked() {
        assertThat(OpeningRules.violations(asked().application(Optional.empty()).opening()))
                .singleElement()
                .extracting(Violation::code, Violation::rule, Violation::pointer)
                .containsExactly("APPLICATION_MISSING", "BR-D05", "/applicationId");
    }

    @Test
    void BR_D05_an_application_is_for_its_learner_institution_and_qualification_version_alone() {
        assertThat(List.of(
                        applicationOf(new LearnerId(UUID.randomUUID()), BOCHUM, PT.version()),
                        applicationOf(LEARNER, new InstitutionId(UUID.randomUUID()), PT.version()),
                        applicationOf(LEARNER, BOCHUM, new QualificationVersion(PT.qualificationId(), 2))))
                .allSatisfy(other -> assertThat(broken(asked().application(Optional.of(other))))
                        .containsExactly("APPLICATION_MISSING"));
    }

    @Test
    void BR_D05_an_application_is_for_one_case() {
        var taken = applicationOf(LEARNER, BOCHUM, PT.version());
        taken.takeUp();

        assertThat(broken(asked().application(Optional.of(taken)))).containsExactly("APPLICATION_NOT_OPEN");
    }

    @Test
    void BR_D05_an_assessment_that_the_application_does_not_name_is_not_brought() {
        var other = assessment(LEARNER, CC1.unitId());

        assertThat(broken(asked().application(
                                Optional.of(applicationOf(LEARNER, BOCHUM, PT.version(), other.assessmentId())))))
                .containsExactly("ASSESSMENT_NOT_APPLIED_FOR");
        assertThat(broken(asked().application(
                                Optional.of(applicationOf(LEARNER, BOCHUM, PT.version(), ASSESSED.assessmentId())))))
                .isEmpty();
    }

    @Test
    void BR_D05_who_was_not_asked_learns_nothing_of_the_learner() {
        var nosy = asked().application(Optional.empty())
                .home(Optional.empty())
                .counted(Map.of(CC1.unitId(), 1))
                .assessments(List.of(assessment(new LearnerId(UUID.randomUUID()), CC1.unitId())));

        assertThat(broken(nosy)).containsExactly("APPLICATION_MISSING");
    }

    @Test
    void BR_Q19_newcomers_begin_with_a_version_that_is_valid_today() {
        assertThat(broken(asked().on(LocalDate.of(2026, 12, 31)))).isEmpty();
        assertThat(broken(asked().on(LocalDate.of(2027, 1, 1)))).containsExactly("QUALIFICATION_NOT_VALID");
        assertThat(broken(asked().on(LocalDate.of(2023, 12, 31)))).containsExactly("QUALIFICATION_NOT_VALID");
        assertThat(broken(asked().laterVersionInForce(true))).containsExactly("QUALIFICATION_NOT_VALID");
    }

    @Test
    void BR_Q19_who_has_begun_in_a_version_may_finish_it() {
        assertThat(broken(asked().hasBegun(true).on(LocalDate.of(2027, 1, 1)))).isEmpty();
        assertThat(broken(asked().hasBegun(true).laterVersionInForce(true))).isEmpty();
    }

    @Test
    void BR_V02_results_of_an_agreement_are_recognised_only_through_its_transcript() {
        var underAgreement = assessment(LEARNER, CC1.unitId(), new LearningAgreementId(UUID.randomUUID()));
        var brought = asked().assessments(List.of(underAgreement));

        assertThat(broken(brought)).containsExactly("ASSESSMENT_NOT_ATTESTED");
        assertThat(broken(brought.attested(Set.of(underAgreement.assessmentId()))))
                .isEmpty();
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
        assertThat(OpeningRules.learnerKnown(Optional.of(BOCHUM))).isEmpty();
        assertThat(OpeningRules.learnerKnown(Optional.empty()))
                .get()
                .extracting(Violation::code, Violation::pointer)
                .containsExactly("LEARNER_UNKNOWN", "/learnerId");
    }

    @Test
    void BR_R09_the_same_achievement_is_not_brought_to_two_open_cases() {
        var k1 = achieved(CC1.unitId(), "K1");

        assertThat(TargetedUnitRules.noOtherCaseOpen(List.of(CC1), List.of(k1), List.of(openOn(k1))))
                .extracting(Violation::code)
                .containsExactly("OPEN_CASE_EXISTS");
    }

    @Test
    void BR_X04_other_parts_of_the_unit_may_be_in_other_open_cases() {
        var k1 = achieved(CC1.unitId(), "K1");

        assertThat(TargetedUnitRules.noOtherCaseOpen(List.of(CC1), List.of(k1), List.of()))
                .isEmpty();
        assertThat(TargetedUnitRules.noOtherCaseOpen(
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
                LearningSetting.FORMAL,
                new AssessmentId(UUID.randomUUID()),
                List.of());
    }

    /** A case on a whole unit of K1 and S1 that nobody has decided yet. */
    private static CaseFile openOn(Assessed assessed) {
        var target = new Expected(
                CC1.unitId(), 1, Given.ids("K1", "S1"), TargetStatus.INTEGRAL, null, false, null, null, null);
        return CaseFile.ofAssessments(List.of(target), List.of(assessed), List.of());
    }

    private static Asked opening(
            List<UnitVersion> units, String procedure, List<ConfirmedAssessment> assessments, Set<UnitId> counted) {
        return asked().units(units)
                .procedure(procedure)
                .assessments(assessments)
                .counted(counted.stream().collect(Collectors.toMap(unit -> unit, unit -> 1)));
    }

    private static Asked asked() {
        return new Asked();
    }

    private static Application applicationOf(
            LearnerId learner, InstitutionId institution, QualificationVersion qualification, AssessmentId... named) {
        return ApplicationsForTests.open(learner, institution, qualification, named);
    }

    private static ConfirmedAssessment assessment(LearnerId learner, UnitId unit) {
        return assessment(learner, unit, null);
    }

    private static ConfirmedAssessment assessment(LearnerId learner, UnitId unit, LearningAgreementId agreement) {
        return new ConfirmedAssessment(
                new AssessmentId(UUID.randomUUID()),
                learner,
                unit,
                1,
                LocalDate.of(2025, 3, 3),
                new InstitutionId(UUID.randomUUID()),
                LearningSetting.FORMAL,
                agreement,
                List.of(new ConfirmedAssessment.Result(new OutcomeId(UUID.randomUUID()), OutcomeResult.ACHIEVED, null)),
                List.of());
    }

    private static List<String> broken(Asked asked) {
        return OpeningRules.violations(asked.opening()).stream()
                .map(Violation::code)
                .toList();
    }

    /** A request that keeps all rules, ready to be changed in what a test is about. */
    private static final class Asked {
        private Optional<InstitutionId> home = Optional.of(BOCHUM);
        private Optional<Application> application = Optional.of(applicationOf(LEARNER, BOCHUM, PT.version()));
        private Optional<PublishedQualification> qualification = Optional.of(PT);
        private boolean laterVersionInForce;
        private List<UnitVersion> units = List.of(CC1);
        private String procedure = "procedure 7";
        private List<ConfirmedAssessment> assessments = List.of(ASSESSED);
        private Set<AssessmentId> attested = Set.of();
        private Map<UnitId, Integer> counted = Map.of();
        private boolean hasBegun;
        private LocalDate on = TODAY;

        Asked home(Optional<InstitutionId> other) {
            home = other;
            return this;
        }

        Asked application(Optional<Application> other) {
            application = other;
            return this;
        }

        Asked qualification(Optional<PublishedQualification> other) {
            qualification = other;
            return this;
        }

        Asked laterVersionInForce(boolean other) {
            laterVersionInForce = other;
            return this;
        }

        Asked units(List<UnitVersion> other) {
            units = other;
            return this;
        }

        Asked procedure(String other) {
            procedure = other;
            return this;
        }

        Asked assessments(List<ConfirmedAssessment> other) {
            assessments = other;
            return this;
        }

        Asked attested(Set<AssessmentId> other) {
            attested = other;
            return this;
        }

        Asked counted(Map<UnitId, Integer> other) {
            counted = other;
            return this;
        }

        Asked hasBegun(boolean other) {
            hasBegun = other;
            return this;
        }

        Asked on(LocalDate other) {
            on = other;
            return this;
        }

        Opening opening() {
            return new Opening(
                    LEARNER,
                    BOCHUM,
                    home,
                    application,
                    PT.version(),
                    qualification,
                    laterVersionInForce,
                    units,
                    Set.of(CC1, CC1_V2, FOREIGN),
                    procedure,
                    assessments.stream().map(ConfirmedAssessment::assessmentId).toList(),
                    assessments.stream()
                            .distinct()
                            .collect(Collectors.toMap(ConfirmedAssessment::assessmentId, known -> known)),
                    attested,
                    counted,
                    hasBegun,
                    CaseFile.ofAssessments(List.of(), List.of(), List.of()),
                    List.of(),
                    on);
        }
    }
}
