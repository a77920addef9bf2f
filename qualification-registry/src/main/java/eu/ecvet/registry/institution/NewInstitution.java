package eu.ecvet.registry.institution;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.registry.codes.Address;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The registration of an institution; the caller may name the id, so that the request can be repeated safely. */
record NewInstitution(
        InstitutionId id,

        @NotNull @TextSize(TextSize.TITLE) @Schema(description = "The name in law, by language.")
        LocalizedText legalName,

        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of ISO 3166-1 such as FI")
        @Schema(examples = "FI")
        String country,

        @Size(max = 100) @Schema(description = "Region in whose law the institution stands, where that matters.")
        String region,

        @NotNull @Schema(description = "Region of the tz database where the institution's legal dates are counted.")
        ZoneId zone,

        @Size(max = 500) @Pattern(regexp = Address.WEB, message = Address.NO_WEB)
        String website,

        @Size(max = 200)
        @Pattern(regexp = Address.MAIL, message = Address.NO_MAIL)
        @Schema(description = "The institution's own address, never a person's.")
        String contactEmail) {

    InstitutionDetails details() {
        return new InstitutionDetails(legalName, country, region, zone, website, contactEmail);
    }
}
