package eu.ecvet.vocabulary;

/** The only grounds on which a validation may go below a positive result of the host (BR-V04). */
public enum ValidationGround {
    PROCEDURE_NOT_FOLLOWED,
    ASSESSOR_NOT_AUTHORISED,
    IDENTITY_DOUBT,
    DOCUMENT_INTEGRITY,
    SUBSTANTIAL_DIFFERENCE
}
