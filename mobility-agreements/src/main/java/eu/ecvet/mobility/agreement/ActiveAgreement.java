package eu.ecvet.mobility.agreement.framework;

import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;

/** When a learner is away under another agreement that is active (BR-L12). */
public record ActiveAgreement(LearningAgreementId agreement, LegalPeriod period) {}
