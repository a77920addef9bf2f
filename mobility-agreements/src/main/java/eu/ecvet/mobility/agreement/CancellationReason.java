package eu.ecvet.mobility.agreement;

/** Why an agreement is called off before it begins; a code and no text, so that nothing about the person is written down (BR-L18, BR-D07). */
public enum CancellationReason {
    /** Health and family reasons are kept as nothing but this. */
    PERSONAL,
    LEARNER_WITHDREW,
    HOME_WITHDREW,
    HOST_WITHDREW,
    FUNDING,
    OTHER
}
