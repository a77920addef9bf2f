package eu.ecvet.mobility.agreement.act;

import eu.ecvet.functions.Turn;
import eu.ecvet.mobility.MobilityRule;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.List;

/** Whose turn it is in a Learning Agreement, and why. */
final class AgreementTurn {
    private AgreementTurn() {}

    /**
     * @param heldUpBy what stands between a signed agreement and its beginning; asked only when it is signed
     */
    static List<Turn> of(
            LearningAgreement agreement, boolean learnerIsMinor, List<Violation> heldUpBy, LocalDate lapsesAfter) {
        AgreementContent content = agreement.content();
        return switch (agreement.state()) {
            case DRAFT -> {
                String why = "A coordinator of home or host completes the draft and proposes it for signature.";
                yield List.of(
                        Turn.of(Turn.Party.HOME, agreement.home(), "proposal", why)
                                .with(Function.COORDINATE_MOBILITY),
                        Turn.of(Turn.Party.HOST, agreement.host(), "proposal", why)
                                .with(Function.COORDINATE_MOBILITY));
            }
            case PROPOSED, PARTIALLY_SIGNED ->
                agreement.missingSignatures(learnerIsMinor).stream()
                        .map(party -> toSign(agreement, party).until(lapsesAfter))
                        .toList();
            case SIGNED ->
                heldUpBy.isEmpty()
                        ? List.of(Turn.ofClock(
                                "activation", "All have signed; it starts on " + agreement.startsOn() + "."))
                        : heldUpBy.stream()
                                .map(reason -> Turn.ofClock(
                                                "activation",
                                                reason.detail()
                                                        + " If it cannot become active, it lapses after %s."
                                                                .formatted(lapsesAfter))
                                        .heldUpBy(MobilityRule.valueOf(reason.code()))
                                        .until(lapsesAfter))
                                .toList();
            case ACTIVE ->
                List.of(
                        Turn.of(
                                Turn.Party.HOST,
                                agreement.host(),
                                "assessment",
                                "The mobility runs until %s; the host assesses outcome by outcome and issues the transcript."
                                        .formatted(agreement.endsOn())),
                        Turn.ofClock("end of the mobility", "The mobility ends on " + agreement.endsOn() + "."));
            case PERIOD_COMPLETED ->
                List.of(Turn.of(
                        Turn.Party.HOST,
                        agreement.host(),
                        "transcript",
                        "The mobility ended on %s; the host issues the transcript, or home or host closes it if nothing was assessed."
                                .formatted(agreement.endsOn())));
            case TRANSCRIPT_ISSUED ->
                List.of(Turn.of(
                        Turn.Party.VALIDATING,
                        content.validator().orElse(agreement.home()),
                        "validation",
                        "The transcript is issued; the recognition case is opened and the results are validated."));
            case IN_RECOGNITION ->
                List.of(Turn.of(
                        Turn.Party.RECOGNISING,
                        content.recogniser().orElse(agreement.home()),
                        "recognition",
                        "It is in recognition: case %s says whose turn it is there. The agreement is closed when the decision is final."
                                .formatted(agreement
                                        .recognitionCase()
                                        .map(CaseId::toString)
                                        .orElse(""))));
            case CLOSED, CANCELLED, LAPSED -> List.of();
        };
    }

    /** BR-L09: SIGNATURE_MISSING, one for each party that has not signed. */
    private static Turn toSign(LearningAgreement agreement, Party party) {
        InstitutionId institution =
                switch (party) {
                    case HOME -> agreement.home();
                    case HOST -> agreement.host();
                    case INTERMEDIARY -> agreement.content().intermediaryInstitutionId();
                    case LEARNER, GUARDIAN -> null;
                };
        String why =
                switch (party) {
                    case HOME -> "The home institution has not signed yet.";
                    case HOST -> "The hosting institution has not signed yet.";
                    case INTERMEDIARY -> "The intermediary organisation has not signed yet.";
                    case LEARNER -> "The learner has not signed yet.";
                    case GUARDIAN ->
                        "The learner is a minor, so a parent or guardian signs too, and has not signed yet.";
                };
        Turn toSign = Turn.of(Turn.Party.valueOf(party.name()), institution, "signature", why)
                .heldUpBy(MobilityRule.SIGNATURE_MISSING);
        return switch (party) {
            case HOME, HOST -> toSign.with(Function.COORDINATE_MOBILITY);
            case INTERMEDIARY, LEARNER, GUARDIAN -> toSign;
        };
    }
}
