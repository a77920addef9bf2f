package eu.ecvet.mobility.agreement;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;

/** When a learner is away under another agreement that is active (BR-L12). */
public record ActiveAgreement(LearnerId learner, LearningAgreementId agreement, LegalPeriod period) {}
