package eu.ecvet.recognition.decision;

import eu.ecvet.functions.Authorities;
import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseReceived;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.judgement.Proposal;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
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
    private final Consideration consideration;
    private final DecisionWriting writing;
    private final CountedUnits counted;
    private final Authorities authorities;

    AutomaticDecision(
            CaseFacts facts,
            Consideration consideration,
            DecisionWriting writing,
            CountedUnits counted,
            Authorities authorities) {
        this.facts = facts;
        this.consideration = consideration;
        this.writing = writing;
        this.counted = counted;
        this.authorities = authorities;
    }

    void received(@Observes CaseReceived event) {
        RecognitionCase opened = event.received();
        if (!opened.file().targets().stream().allMatch(CaseFile.Expected::automaticRecognition)) {
            return;
        }
        counted.queue(opened.learner(), opened.qualification().qualificationId());
        // Nobody acts, so the legal date is that of the institution in whose name it is decided (BR-E05).
        LocalDate today = authorities.today(opened.recognising());
        CaseFacts.Gathered known = facts.of(opened);
        Proposal proposal = facts.proposal(known, today);
        if (proposal.decisionByRule().possible()) {
            decide(known, proposal, today);
        }
    }

    /** BR-R13: if a rule of decisions objects after all, nothing happens and the case waits for a person. */
    private void decide(CaseFacts.Gathered known, Proposal proposal, LocalDate on) {
        RecognitionCase opened = known.opened();
        Considered considered = consideration.ofTheRules(known, proposal, legalBasis(known), on);
        if (considered.violations(on).isEmpty()) {
            var acting = new Acting.ByRule(
                    opened.recognising(), opened.file().targets().getFirst().accountableOfficer());
            writing.tell(writing.write(known, considered, null, acting, on, null));
        }
    }

    private static String legalBasis(CaseFacts.Gathered known) {
        var agreement = known.agreement().orElseThrow();
        String framework = agreement.memorandumId() == null
                ? "procedure " + agreement.procedureId()
                : "memorandum %s version %d".formatted(agreement.memorandumId(), agreement.memorandumVersion());
        return "Learning Agreement %s version %d under %s, automatic recognition agreed; Recommendation 2009/C 155/02, Annex II section 3"
                .formatted(agreement.learningAgreementId(), agreement.agreementVersion(), framework);
    }
}
