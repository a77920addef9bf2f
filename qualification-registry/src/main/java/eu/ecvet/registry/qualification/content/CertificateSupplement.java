package eu.ecvet.registry.qualification.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;

/** The texts of the Europass Certificate Supplement (Decision (EU) 2018/646), as the competent authority wrote them. */
public record CertificateSupplement(
        @TextSize(TextSize.TEXT) LocalizedText skillsAndCompetences,
        @TextSize(TextSize.TEXT) LocalizedText occupationsAccessible,
        @TextSize(TextSize.TEXT) LocalizedText awardingBody,
        @TextSize(TextSize.TEXT) LocalizedText nationalAuthority,
        @TextSize(TextSize.TEXT) LocalizedText accessToFurtherEducation,
        @TextSize(TextSize.TEXT) LocalizedText internationalAgreements,
        @TextSize(TextSize.TEXT) LocalizedText legalBasis,
        @TextSize(TextSize.TEXT) LocalizedText waysOfAcquiring,
        @TextSize(TextSize.TEXT) LocalizedText entryRequirements,
        @TextSize(TextSize.TEXT) LocalizedText additionalInformation) {}
