package eu.ecvet.mobility.agreement.rules;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.content.AgreementTarget;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.QualificationVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * A content of which all parts are there: what parties sign, what begins, and what others are told. A draft may lack any of
 * them; whoever holds a proposal need not ask.
 */
public record Proposal(
        LearnerId learner,
        InstitutionId home,
        InstitutionId host,
        InstitutionId assessor,
        InstitutionId validator,
        InstitutionId recogniser,
        QualificationVersion qualification,
        List<AgreementTarget> targets,
        List<String> agreedMethods,
        LegalPeriod period,
        AgreementContent content) {

    /** The proposal, or what is missing (BR-L01, BR-L04, BR-L07, BR-L08). */
    public static Answer<Proposal> complete(AgreementContent content) {
        List<Violation> missing = Stream.of(
                        PartyRules.oneLearnerTwoSides(content),
                        TargetRules.qualificationIsNamed(content),
                        TimeRules.periodIsSaid(content),
                        ArrangementRules.arrangementsAreComplete(content))
                .flatMap(List::stream)
                .toList();
        return missing.isEmpty() ? Answer.done(read(content)) : Answer.broken(missing);
    }

    /** The content of an agreement that has been proposed. */
    public static Proposal of(AgreementContent proposed) {
        return switch (complete(proposed)) {
            case Answer.Done<Proposal>(var proposal) -> proposal;
            case Answer.Refused<Proposal>(var why) ->
                throw new IllegalStateException("this content was never proposed: " + why);
        };
    }

    private static Proposal read(AgreementContent content) {
        return new Proposal(
                content.learnerId(),
                content.homeInstitutionId(),
                content.hostInstitutionId(),
                content.assessor().orElseThrow(),
                content.validator().orElseThrow(),
                content.recogniser().orElseThrow(),
                content.qualification().orElseThrow(),
                content.targets(),
                content.assessment().methods(),
                content.period().period(),
                content);
    }
}
