package eu.ecvet.functions;

import java.time.ZoneId;

/**
 * What the registry has told of an institution, as far as rules ask for it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone where its legal dates are counted (BR-E05)
 */
public record KnownInstitution(String country, ZoneId zone, FunctionsHeld functions) {}
