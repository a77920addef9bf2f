package eu.ecvet.records.standing;

import static eu.ecvet.records.assessment.Attempts.*;
import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.ecvet.records.credit.CreditedOutcomes;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.QualificationSpecification.UnitInQualification;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.records.ledger.OpenPartFilling;
import eu.ecvet.records.ledger.RecognisedOutcome;
import eu.ecvet.records.standing.AccumulationView.AdditionalUnit;
import eu.ecvet.records.standing.AccumulationView.MissingOutcome;
import eu.ecvet.records.standing.AccumulationView.Status;
import eu.ecvet.records.standing.AccumulationView.UnitStanding;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One core curriculum, several professions: the same units with different points. */
class AccumulationTest {
    private static final LocalDate AWARDED = LocalDate.parse("2026-02-27");
    private final UnitSpecification cc1 = Agreed.unit(1, "Communication", "K1", "S1", "RA1");
    private final UnitSpecification cc2 = Agreed.unit(2, "Hygiene", "K1", "S1");
    private final UnitSpecification cc3 = Agreed.unit(3, "Team work", "K1", "S1");
    private final UnitSpecification care = Agreed.unit(4, "Care of older people", "K1", "S1");
    private final UnitSpecification therapy = Agreed.unit(5, "Functional assessment", "K1", "S1", "S2");
    private final Map<UnitVersion, UnitSpecification> units = Stream.of(cc1, cc2, cc3, care, therapy)
            .collect(Collectors.toMap(UnitSpecification::version, Function.identity()));

    private final QualificationSpecification geriatricCare =
            qualification(1, 180, in(cc1, 15), in(cc2, 10), in(cc3, 9), in(care, 146));
    private final QualificationSpecification physiotherapy =
            qualification(2, 180, in(cc1, 9), in(cc2, 8), in(cc3, 6), in(therapy, 157));

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<RecognisedOutcome> recognised = new ArrayList<>();
    private final List<OpenPartFilling> fillings = new ArrayList<>();

    @Test
    void BR_X09_34_points_in_geriatric_care_are_23_in_physiotherapy_and_157_are_missing() {
        award(geriatricCare, cc1, 15);
        award(geriatricCare, cc2, 10);
        award(geriatricCare, cc3, 9);

        var whatIf = accumulation(physiotherapy, Set.of(), Set.of()).whatIf();

        assertThat(accumulation(geriatricCare, Set.of(), Set.of()).standing().countedPoints())
                .isEqualTo(Points.of(34));
        assertThat(whatIf.countablePoints()).isEqualTo(Points.of(23));
        assertThat(whatIf.missingPoints()).isEqualTo(Points.of(157));
        assertThat(whatIf.units())
                .extracting(WhatIfView.UnitProspect::points, WhatIfView.UnitProspect::basis)
                .contains(tuple(Points.of(9), WhatIfView.Basis.UNIT_AWARDED));
        assertThat(whatIf.missing())
                .containsExactly(
                        "The mandatory unit U5 Functional assessment (157 points) is still to be awarded.",
                        "157 of 180 points are still missing.");
    }

    @Test
    void BR_X09_a_unit_with_all_outcomes_credited_could_count_a_part_of_one_could_not() {
        var whatIf = accumulation(physiotherapy, Set.of(), Set.of(outcome(2, 0), outcome(2, 1), outcome(5, 1)))
                .whatIf();

        assertThat(whatIf.countablePoints()).isEqualTo(Points.of(8));
        assertThat(whatIf.units().get(3).missingOutcomes())
                .extracting(MissingOutcome::code)
                .containsExactly("K1", "S2");
    }

    @Test
    void BR_R06_a_waived_outcome_does_not_carry_over_to_another_qualification() {
        award(geriatricCare, cc2, 10);
        recognised.add(
                new RecognisedOutcome(geriatricCare.qualificationId(), cc2.version(), outcome(2, 1), true, AWARDED));

        var whatIf = accumulation(physiotherapy, Set.of(), Set.of()).whatIf();
        var stays = accumulation(geriatricCare, Set.of(), Set.of()).view(Agreed.LEARNER, false);

        assertThat(whatIf.countablePoints()).isEqualTo(Points.ZERO);
        assertThat(stays.countedPoints()).isEqualTo(Points.of(10));
        assertThat(stays.units().get(1).outcomes().get(1).waived()).isTrue();
    }

    @Test
    void BR_R10_an_award_in_one_qualification_does_not_count_in_another_by_itself() {
        award(geriatricCare, cc1, 15);

        var view = accumulation(physiotherapy, Set.of(), Set.of()).view(Agreed.LEARNER, false);

        assertThat(view.countedPoints()).isEqualTo(Points.ZERO);
        assertThat(view.units().getFirst().state()).isEqualTo(UnitState.NONE);
    }

    @Test
    void BR_P12_a_part_of_a_unit_brings_no_points() {
        recognised.add(new RecognisedOutcome(
                physiotherapy.qualificationId(), therapy.version(), outcome(5, 1), false, AWARDED));

        var view = accumulation(physiotherapy, Set.of(), Set.of()).view(Agreed.LEARNER, false);

        assertThat(view.countedPoints()).isEqualTo(Points.ZERO);
        assertThat(view.units().get(3)).satisfies(unit -> {
            assertThat(unit.state()).isEqualTo(UnitState.PARTIAL);
            assertThat(unit.outcomes())
                    .extracting(AccumulationView.OutcomeStanding::state)
                    .containsExactly(OutcomeState.NOT_STARTED, OutcomeState.RECOGNISED, OutcomeState.NOT_STARTED);
            assertThat(unit.missingOutcomes()).extracting(MissingOutcome::code).containsExactly("K1", "S2");
        });
    }

    @Test
    void BR_X04_parts_from_several_sources_complete_a_unit_together() {
        recognised.add(new RecognisedOutcome(
                physiotherapy.qualificationId(), therapy.version(), outcome(5, 1), false, AWARDED));

        var view = accumulation(physiotherapy, Set.of(outcome(5, 0)), Set.of(outcome(5, 2)))
                .view(Agreed.LEARNER, false);

        assertThat(view.units().get(3).state()).isEqualTo(UnitState.COMPLETE_CREDITED);
        assertThat(view.countedPoints()).isEqualTo(Points.ZERO);
    }

    @Test
    void BR_P10_BR_P13_the_points_are_those_of_the_decision_whatever_the_attempt_or_the_date() {
        entries.add(entry(geriatricCare, cc1, LedgerEntry.Kind.UNIT_AWARD, "15", "2025-03-01"));
        entries.add(entry(geriatricCare, cc2, LedgerEntry.Kind.UNIT_AWARD, "10", "2029-11-30"));

        assertThat(accumulation(geriatricCare, Set.of(), Set.of()).standing().countedPoints())
                .isEqualTo(Points.of(25));
    }

    @Test
    void BR_X08_extra_credit_and_awards_under_another_version_are_shown_apart() {
        entries.add(entry(geriatricCare, therapy, LedgerEntry.Kind.EXTRA_CREDIT, "5", "2025-03-01"));
        var older = new QualificationSpecification(
                geriatricCare.qualificationId(),
                2,
                "GC",
                LocalizedText.of("en", "Geriatric care"),
                "en",
                "DE",
                4,
                "0921",
                Points.of(180),
                geriatricCare.units(),
                geriatricCare.composition());
        entries.add(entry(older, cc1, LedgerEntry.Kind.UNIT_AWARD, "15", "2025-03-01"));

        var view = accumulation(geriatricCare, Set.of(), Set.of()).view(Agreed.LEARNER, false);

        assertThat(view.countedPoints()).isEqualTo(Points.ZERO);
        assertThat(view.additional())
                .extracting(AdditionalUnit::detail)
                .containsExactly(
                        "Extra credit stays outside the total of the qualification.",
                        "This unit counts in version 2 of the qualification.");
    }

    @Test
    void BR_X01_the_counted_percent_is_computed_and_the_status_follows_from_completeness() {
        award(geriatricCare, cc1, 15);
        award(geriatricCare, cc2, 10);
        award(geriatricCare, cc3, 9);

        var view = accumulation(geriatricCare, Set.of(), Set.of()).view(Agreed.LEARNER, false);
        award(geriatricCare, care, 146);
        var complete = accumulation(geriatricCare, Set.of(), Set.of()).view(Agreed.LEARNER, false);

        assertThat(view.countedPercent()).isEqualByComparingTo("18.8");
        assertThat(view.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(view.units())
                .extracting(UnitStanding::state)
                .containsExactly(UnitState.AWARDED, UnitState.AWARDED, UnitState.AWARDED, UnitState.NONE);
        assertThat(complete.status()).isEqualTo(Status.AWARDABLE);
        assertThat(complete.missing()).isEmpty();
        assertThat(accumulation(geriatricCare, Set.of(), Set.of())
                        .view(Agreed.LEARNER, true)
                        .status())
                .isEqualTo(Status.AWARDED);
    }

    @Test
    void BR_X01_a_hundred_percent_is_said_only_where_nothing_is_missing() {
        var almost = qualification(3, 2400, in(cc1, 2399), in(cc2, 1));
        award(almost, cc1, 2399);

        var view = accumulation(almost, Set.of(), Set.of()).view(Agreed.LEARNER, false);

        assertThat(view.countedPercent()).isEqualByComparingTo("99.9");
    }

    @Test
    void BR_X05_every_gap_is_named_until_there_is_none() {
        award(geriatricCare, cc1, 15);

        assertThat(accumulation(geriatricCare, Set.of(), Set.of()).standing().missing())
                .hasSize(4);
        award(geriatricCare, cc2, 10);
        award(geriatricCare, cc3, 9);
        award(geriatricCare, care, 146);
        assertThat(accumulation(geriatricCare, Set.of(), Set.of()).standing().missing())
                .isEmpty();
    }

    @Test
    void BR_R11_an_equivalent_outcome_carries_over_to_newer_versions() {
        OutcomeId old = outcome(90, 0);
        OutcomeId newer = outcome(91, 0);
        OutcomeId newest = outcome(92, 0);

        assertThat(Achievements.expanded(Set.of(old), Map.of(old, Set.of(newer), newer, Set.of(newest))))
                .containsExactlyInAnyOrder(old, newer, newest);
    }

    @Test
    void credit_under_an_agreement_comes_with_the_transcript_and_at_home_at_once() {
        var underAgreement = attempt(1, cc1, achieved(outcome(1, 0)));
        var atHome = atHome(attempt(2, cc1, achieved(outcome(1, 1)), notAchieved(outcome(1, 2))));

        assertThat(CreditedOutcomes.of(List.of(underAgreement, atHome), List.of()))
                .containsExactly(outcome(1, 1));
    }

    private void award(QualificationSpecification qualification, UnitSpecification unit, int points) {
        entries.add(entry(qualification, unit, LedgerEntry.Kind.UNIT_AWARD, Integer.toString(points), "2025-03-01"));
    }

    private static LedgerEntry entry(
            QualificationSpecification qualification,
            UnitSpecification unit,
            LedgerEntry.Kind kind,
            String points,
            String on) {
        return new LedgerEntry(
                UUID.randomUUID(),
                qualification.version(),
                unit.version(),
                kind,
                Optional.of(Points.of(points)),
                List.of(),
                new DecisionId(UUID.randomUUID()),
                Agreed.HOME,
                LocalDate.parse(on));
    }

    private Accumulation accumulation(
            QualificationSpecification qualification, Set<OutcomeId> validated, Set<OutcomeId> credited) {
        return new Accumulation(
                qualification,
                units,
                new Achievements(
                        List.copyOf(entries),
                        List.copyOf(recognised),
                        List.copyOf(fillings),
                        validated,
                        credited,
                        Set.of(),
                        Set.of(),
                        Map.of()));
    }

    private static UnitInQualification in(UnitSpecification unit, int points) {
        return new UnitInQualification(unit.unitId(), 1, Obligation.MANDATORY, Points.of(points));
    }

    private static QualificationSpecification qualification(int number, int total, UnitInQualification... units) {
        return new QualificationSpecification(
                new QualificationId(new UUID(4, number)),
                1,
                "Q" + number,
                LocalizedText.of("en", "Qualification " + number),
                "en",
                "DE",
                4,
                "0921",
                Points.of(total),
                List.of(units),
                Agreed.allRequired(units));
    }
}
