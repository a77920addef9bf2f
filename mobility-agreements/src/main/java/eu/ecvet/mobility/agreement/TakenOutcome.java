package eu.ecvet.mobility.agreement;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;

/** An outcome that an open agreement of the learner targets (BR-L12). */
public record TakenOutcome(LearnerId learner, OutcomeId outcome, LearningAgreementId agreement) {}
