package eu.ecvet.recognition.decision;

import eu.ecvet.functions.Authorities;
import eu.ecvet.recognition.cases.CaseFacts;
import eu.ecvet.recognition.cases.CaseReceived;
import eu.ecvet.recognition.cases.RecognitionCase;
import eu.ecvet.recognition.proposal.Proposal;
import eu.ecvet.recognition.reference.Agreement.Target;
import eu.ecvet.recognition.reference.CountedUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;

/**
 * Decides a case in the moment in which its transcript arrives, if the partners agreed on that and nothing at all is left
 * to weigh (BR-R13, EASYMetal model HIGH). Only ever in favour of the learner: everything else waits for a person.
 */
@ApplicationScoped
class AutomaticDecision {

    private final CaseFacts facts;
    private final DecideCase decideCase;
    private final CountedUnits counted;
    private final Authorities authorities;

    AutomaticDecision(CaseFacts facts, DecideCase decideCase, CountedUnits counted, Authorities authorities) {
        this.facts = facts;
        this.decideCase = decideCase;
        this.counted = counted;
        this.authorities = authorities;
    }

    void received(@Observes CaseReceived event) {
        RecognitionCase opened = event.received();
        if (!opened.file().targets().stream().allMatch(Target::automaticRecognition)) {
            return;
        }
        counted.queue(opened.learner(), opened.qualification().qualificationId());
        // Nobody acts, so the legal date is that of the institution in whose name it is decided (BR-E05).
        LocalDate today = authorities.today(opened.recognising());
        Proposal proposal = facts.proposal(opened, today);
        if (proposal.automatic().possible()) {
            decideCase.decideAutomatically(
                    opened,
                    proposal,
                    opened.file().targets().getFirst().accountableOfficer(),
                    legalBasis(opened),
                    today);
        }
    }

    private String legalBasis(RecognitionCase opened) {
        var agreement = facts.agreement(opened).orElseThrow();
        String framework = agreement.memorandumId() == null
                ? "procedure " + agreement.procedureId()
                : "memorandum %s version %d".formatted(agreement.memorandumId(), agreement.memorandumVersion());
        return "Learning Agreement %s version %d under %s, automatic recognition agreed; Recommendation 2009/C 155/02, Annex II section 3"
                .formatted(agreement.learningAgreementId(), agreement.agreementVersion(), framework);
    }
}
