package eu.ecvet.mobility.signature;

import eu.ecvet.functions.Turn;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The last time that a proposal was given back.
 *
 * @param party who gave it back
 * @param givenBackOn legal date where that party sits (BR-E05)
 */
@Schema(description = "The last time that the proposal was given back to be changed.")
@NullMarked
public record GivenBack(
        Turn.Party party,
        @Nullable InstitutionId institutionId,
        LocalDate givenBackOn,
        @Nullable String reason) {}
