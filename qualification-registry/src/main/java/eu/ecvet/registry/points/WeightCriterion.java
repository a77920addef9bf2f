package eu.ecvet.registry.points;

/** What the weight of a unit may rest on (Annex II section 4 (a) to (c)). */
public enum WeightCriterion {
    LABOUR_MARKET_PROGRESSION_INCLUSION,
    COMPLEXITY_SCOPE_VOLUME,
    EFFORT
}
