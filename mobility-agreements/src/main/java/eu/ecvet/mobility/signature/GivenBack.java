package eu.ecvet.mobility.signature;

import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last time that a proposal was given back.
 *
 * @param party who gave it back, in the words of whose turn it is
 * @param givenBackOn legal date where that party sits (BR-E05)
 */
@Schema(description = "The last time that the proposal was given back to be changed.")
public record GivenBack(String party, InstitutionId institutionId, LocalDate givenBackOn, String reason) {}
