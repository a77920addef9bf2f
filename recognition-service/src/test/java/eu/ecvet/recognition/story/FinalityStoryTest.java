package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.hamcrest.Matchers.equalTo;

import eu.ecvet.platform.testing.ClockTransitions;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock makes a decision final, on the legal date of the institution that recognised (BR-E05, BR-R16). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class FinalityStoryTest {
    // More than a day apart: what is over in the east is not over in the west.
    private static final ZoneId EAST = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId WEST = ZoneId.of("Etc/GMT+12");

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    @Test
    void BR_E05_the_last_day_of_the_appeal_period_is_counted_where_the_recognising_institution_sits() {
        LocalDate lastDay = LocalDate.now(Clock.system(WEST));
        LegalDates.set(lastDay.minusDays(30));
        InstitutionId east = Elsewhere.institutionIn(EAST, "DE", VALIDATE, RECOGNISE_UNIT);
        InstitutionId west = Elsewhere.institutionIn(WEST, "DE", VALIDATE, RECOGNISE_UNIT);
        String decidedInTheEast = decidedBy(east);
        String decidedInTheWest = decidedBy(west);

        LegalDates.real();
        ClockTransitions.strike();

        read(east, decidedInTheEast).then().body("state", equalTo("FINAL"));
        read(west, decidedInTheWest)
                .then()
                .body("state", equalTo("NOTIFIED"))
                .body("turn[0].until", equalTo(lastDay.toString()));
    }

    /** A case that the rules decide at once, because the partners agreed on that. */
    private static String decidedBy(InstitutionId chamber) {
        var provider = Elsewhere.institution("DE", ASSESS, AWARD_CREDIT);
        var unit = Elsewhere.unit("K1", "S1");
        var mobility = new Mobility(
                new LearnerId(UUID.randomUUID()),
                chamber,
                chamber,
                provider,
                Elsewhere.qualification("DE", "30", unit),
                unit);
        return caseOf(chamber, mobility.high().active().wholeTranscript().agreement);
    }
}
