package eu.ecvet.recognition.casefile;

/** A case was opened by a transcript, or its transcript was replaced; observed in the same transaction. */
public record CaseReceived(RecognitionCase received) {}
