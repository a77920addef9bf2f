package eu.ecvet.registry.unit.content;

/** The items of a unit's specification that may be declared not applicable (Annex II section 1; BR-Q03). */
public enum SpecificationItem {
    /** Item 2: the qualifications to which the unit relates. */
    QUALIFICATION_TITLE,
    /** Item 6: the points of the unit, which stand with each qualification. */
    POINTS,
    /** Item 7: the validity of the unit in time. */
    VALIDITY
}
