package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.LA_ARRANGEMENTS_INCOMPLETE;
import static eu.ecvet.mobility.MobilityRule.LA_COMMITMENT_MISSING;
import static eu.ecvet.mobility.MobilityRule.TARGET_STATUS_MISSING;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.content.AssessmentArrangement;
import eu.ecvet.mobility.agreement.content.RecognitionArrangement;
import eu.ecvet.mobility.agreement.content.ValidationArrangement;
import eu.ecvet.platform.rule.Pointed;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about what is settled before departure, and what the home institution commits itself to (BR-L08, BR-L15, BR-L16). */
final class ArrangementRules {
    private ArrangementRules() {}

    /** BR-L08: the five answers about assessment, and who is responsible for assessing, validating and recognising. */
    static List<Violation> arrangementsAreComplete(AgreementContent content) {
        var assessment = content.assessment() == null
                ? new AssessmentArrangement(null, null, null, null, null, null, null)
                : content.assessment();
        var assessor = assessment.whoAssesses() == null
                ? new AssessmentArrangement.Assessor(null, null)
                : assessment.whoAssesses();
        var validation =
                content.validation() == null ? new ValidationArrangement(null, null, null) : content.validation();
        var recognition =
                content.recognition() == null ? new RecognitionArrangement(null, null) : content.recognition();
        return Stream.of(
                        answered(
                                "assessment/whoAssesses/institutionId",
                                assessor.institutionId(),
                                "Which institution assesses?"),
                        answered(
                                "assessment/whoAssesses/function",
                                assessor.function(),
                                "In which capacity does somebody assess?"),
                        answered(
                                "assessment/how",
                                assessment.how(),
                                "How, and in what context, is the learner assessed?"),
                        answered("assessment/where", assessment.where(), "Where is the learner assessed?"),
                        answered("assessment/when", assessment.when(), "When is the learner assessed?"),
                        answered(
                                "assessment/qualityProcedures",
                                assessment.qualityProcedures(),
                                "Which procedures assure the quality of the assessment?"),
                        answered("assessment/howRecorded", assessment.howRecorded(), "How are the results recorded?"),
                        answered(
                                "validation/institutionId", validation.institutionId(), "Which institution validates?"),
                        answered("validation/how", validation.how(), "How is validation done?"),
                        answered(
                                "validation/recorded",
                                validation.recorded(),
                                "How are validated achievements recorded?"),
                        answered(
                                "recognition/institutionId",
                                recognition.institutionId(),
                                "Which institution recognises?"),
                        answered("recognition/how", recognition.how(), "How is recognition done?"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> answered(String field, Object answer, String question) {
        return answer == null || (answer instanceof String text && !VisibleText.isIn(text))
                ? Optional.of(LA_ARRANGEMENTS_INCOMPLETE.at(
                        "/content/" + field, "Not yet settled between home and host: %s".formatted(question)))
                : Optional.empty();
    }

    /** BR-L15: the home institution commits itself to validate and recognise what is achieved and positively assessed. */
    static List<Violation> commitmentIsGiven(AgreementContent content) {
        return Boolean.TRUE.equals(content.recognitionCommitment())
                ? List.of()
                : List.of(
                        LA_COMMITMENT_MISSING.at(
                                "/content/recognitionCommitment",
                                "The recognition commitment is missing: if the outcomes are achieved and positively assessed, the home institution should validate and recognise them."));
    }

    /** BR-L16: each target is an integral part of the qualification or an add-on. */
    static List<Violation> integralOrAddOn(AgreementContent content) {
        return Pointed.each(content.targets(), "/content/targets").stream()
                .filter(target -> target.value().status() == null)
                .map(target -> TARGET_STATUS_MISSING.at(
                        target.at("status"),
                        "Say whether this is an integral part of the qualification (INTEGRAL) or an add-on (ADD_ON)."))
                .toList();
    }
}
