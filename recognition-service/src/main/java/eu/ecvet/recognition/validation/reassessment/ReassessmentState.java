package eu.ecvet.recognition.validation.reassessment;

/** Where a request for re-assessment stands. */
enum ReassessmentState {
    REQUESTED,
    WITHDRAWN
}
