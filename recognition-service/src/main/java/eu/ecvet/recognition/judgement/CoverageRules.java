package eu.ecvet.recognition.judgement;

import static eu.ecvet.recognition.RecognitionCode.MOU_NOT_COVERING;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.casefile.CaseFile.Assessed;
import eu.ecvet.vocabulary.LegalPeriod;
import java.util.Collection;
import java.util.List;

/** Whether the memorandum covered what was assessed. */
public final class CoverageRules {

    private CoverageRules() {}

    /**
     * BR-V01 with BR-M09: these positively assessed outcomes were assessed on dates that the memorandum covered. The dates
     * come from mobility-agreements, which alone decides them; the date of validation or decision does not matter.
     */
    public static List<Violation> mouCovers(Collection<Assessed> positive, LegalPeriod coverage) {
        return positive.stream()
                .filter(assessed -> assessed.assessedOn() == null || !coverage.contains(assessed.assessedOn()))
                .map(assessed -> assessed.assessedOn() == null
                        ? "The transcript does not date an assessment, so nobody can say whether the memorandum covered it."
                        : "The assessment of %s is not covered: the memorandum covers assessments from %s until %s."
                                .formatted(assessed.assessedOn(), coverage.from(), coverage.until()))
                .distinct()
                .map(MOU_NOT_COVERING::because)
                .toList();
    }
}
