package eu.ecvet.vocabulary;

/** How far partners have standardised a pair of units: HIGH allows a rule-based positive decision, MEDIUM a threshold, LOW the individual case (BR-M13). */
public enum StandardisationModel {
    HIGH,
    MEDIUM,
    LOW
}
