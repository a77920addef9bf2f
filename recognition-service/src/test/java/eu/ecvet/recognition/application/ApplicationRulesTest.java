package eu.ecvet.recognition.application;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.functions.FunctionsHeld;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BR-D05: what can be asked of whom. */
class ApplicationRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final InstitutionId BOCHUM = new InstitutionId(UUID.randomUUID());

    @Test
    void BR_I01_who_recognises_units_on_the_day_of_the_request_can_be_asked() {
        assertThat(ApplicationRules.institutionRecognises(holding(Function.RECOGNISE_UNIT, null), TODAY))
                .isEmpty();
        assertThat(ApplicationRules.institutionRecognises(holding(Function.RECOGNISE_UNIT, TODAY), TODAY))
                .isEmpty();
    }

    @Test
    void BR_I01_who_does_not_recognise_units_is_not_asked() {
        assertThat(ApplicationRules.institutionRecognises(holding(Function.VALIDATE, null), TODAY))
                .map(Violation::code)
                .contains("INSTITUTION_DOES_NOT_RECOGNISE");
        assertThat(ApplicationRules.institutionRecognises(holding(Function.RECOGNISE_UNIT, TODAY.minusDays(1)), TODAY))
                .map(Violation::code)
                .contains("INSTITUTION_DOES_NOT_RECOGNISE");
    }

    @Test
    void BR_E04_an_institution_of_which_the_registry_has_not_told_is_not_asked() {
        assertThat(ApplicationRules.institutionRecognises(Optional.empty(), TODAY))
                .map(Violation::code)
                .contains("INSTITUTION_UNKNOWN");
    }

    @Test
    void BR_Q19_a_version_is_asked_for_from_its_first_day_on() {
        assertThat(ApplicationRules.versionHasBegun(Optional.of(validFrom(TODAY)), TODAY))
                .isEmpty();
        assertThat(ApplicationRules.versionHasBegun(Optional.of(validFrom(TODAY.plusDays(1))), TODAY))
                .map(Violation::code)
                .contains("QUALIFICATION_NOT_VALID");
    }

    @Test
    void BR_Q19_a_version_that_has_run_out_may_be_asked_for_by_whom_has_begun_with_it() {
        var over = published(new LegalPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31)));

        assertThat(ApplicationRules.versionHasBegun(Optional.of(over), TODAY)).isEmpty();
    }

    private static Optional<FunctionsHeld> holding(Function function, LocalDate until) {
        var held = new HeldFunction(
                UUID.randomUUID(),
                function,
                FunctionScope.UNRESTRICTED,
                new LegalPeriod(LocalDate.of(2020, 1, 1), until));
        return Optional.of(new FunctionsHeld(BOCHUM, List.of(held)));
    }

    private static PublishedQualification validFrom(LocalDate first) {
        return published(LegalPeriod.since(first));
    }

    private static PublishedQualification published(LegalPeriod validity) {
        return new PublishedQualification(
                new QualificationId(UUID.randomUUID()),
                1,
                "PT",
                LocalizedText.of("en", "Physiotherapy"),
                "DE",
                null,
                "0915",
                true,
                List.of(),
                validity,
                null,
                null,
                null);
    }
}
