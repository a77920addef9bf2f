package eu.ecvet.registry.qualification;

import eu.ecvet.vocabulary.LocalizedText;

/** The texts of the Europass Certificate Supplement (Decision (EU) 2018/646), as the competent authority wrote them. */
public record CertificateSupplement(
        LocalizedText skillsAndCompetences,
        LocalizedText occupationsAccessible,
        LocalizedText awardingBody,
        LocalizedText nationalAuthority,
        LocalizedText accessToFurtherEducation,
        LocalizedText internationalAgreements,
        LocalizedText legalBasis,
        LocalizedText waysOfAcquiring,
        LocalizedText entryRequirements,
        LocalizedText additionalInformation) {}
