package eu.ecvet.mobility;

import eu.ecvet.functions.FunctionsHeld;

/**
 * What the registry says of an institution, as far as the rules ask for it.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Registered(String country, FunctionsHeld functions) {}
