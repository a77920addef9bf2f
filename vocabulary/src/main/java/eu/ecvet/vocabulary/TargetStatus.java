package eu.ecvet.vocabulary;

/** Whether a target of a Learning Agreement is an integral part of the qualification or an add-on (BR-L16). */
public enum TargetStatus {
    INTEGRAL,
    ADD_ON
}
