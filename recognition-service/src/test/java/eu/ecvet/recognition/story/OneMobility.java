package eu.ecvet.recognition.story;

import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;

import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A learner of a school in Belgium was in Lille; the school validates, a jury recognises. Today is 20 February 2026. */
abstract class OneMobility {
    protected LearnerId learner;
    protected InstitutionId school;
    protected InstitutionId jury;
    protected InstitutionId lille;

    @BeforeEach
    void two_countries() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        school = Elsewhere.institution("BE", VALIDATE, COORDINATE_MOBILITY);
        jury = Elsewhere.institution("BE", RECOGNISE_UNIT);
        lille = Elsewhere.institution("FR", ASSESS, AWARD_CREDIT);
        learner = Elsewhere.minor(school);
    }

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    protected Mobility mobility(String... outcomes) {
        var unit = Elsewhere.unit(outcomes);
        return new Mobility(learner, school, jury, lille, Elsewhere.qualification("BE", "20", unit), unit);
    }

    /** The case of a mobility of which everything was achieved. */
    protected String achievedCase(Mobility mobility) {
        return Recognition.caseOf(school, mobility.active().wholeTranscript().agreement);
    }
}
