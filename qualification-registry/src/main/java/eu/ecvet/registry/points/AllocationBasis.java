package eu.ecvet.registry.points;

/** On what the points of a qualification rest (Annex II section 4): a formal pathway, or the comparison with one. */
public enum AllocationBasis {
    FORMAL_REFERENCE,
    COMPARISON_EQF,
    COMPARISON_NQF,
    COMPARISON_OUTCOMES
}
