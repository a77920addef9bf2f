package eu.ecvet.registry.unit.content;

/**
 * What qualifications say about a unit version (items 2, 3 and 6 of its specification).
 *
 * @param isListed whether a qualification version lists it
 * @param givesEqfLevel whether one that lists it has an EQF level
 */
public record Listing(boolean isListed, boolean givesEqfLevel) {}
