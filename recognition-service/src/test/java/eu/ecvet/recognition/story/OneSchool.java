package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;

import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.recognition.story.Elsewhere.Unit;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A learner of a school in Bochum, which validates and recognises; Turku assesses too. Today is 20 February 2026. */
abstract class OneSchool {
    protected static final LocalDate ASSESSED = LocalDate.of(2026, 1, 20);

    protected LearnerId learner;
    protected InstitutionId bochum;
    protected InstitutionId turku;

    @BeforeEach
    void schools() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        bochum = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT, ASSESS, COORDINATE_MOBILITY);
        turku = Elsewhere.institution("FI", ASSESS, AWARD_CREDIT);
        learner = Elsewhere.learner(bochum);
    }

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    protected Map<String, Object> request(QualificationId qualification, Unit unit, UUID... assessments) {
        Map<String, Object> request = new HashMap<>();
        request.put("id", UUID.randomUUID());
        request.put("learnerId", learner);
        request.put("qualificationId", qualification);
        request.put("qualificationVersion", 1);
        request.put("unitTargets", List.of(Map.of("unitId", unit.id(), "unitVersion", 1)));
        request.put("procedureId", "Bochum procedure 7");
        request.put("assessmentIds", List.of(assessments));
        return request;
    }

    /** Cases of several agreements on the same unit: nobody can refuse a transcript. */
    protected List<String> casesOnTheSameUnit(int howMany) {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        return IntStream.range(0, howMany)
                .mapToObj(i -> caseOf(
                        bochum,
                        new Mobility(learner, bochum, bochum, turku, qualification, unit)
                                .active()
                                .wholeTranscript()
                                .agreement))
                .toList();
    }
}
