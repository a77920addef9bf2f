package eu.ecvet.registry.qualification.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.registry.codes.Address;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who awards the qualification, or the group of bodies that does, with a way to reach it (Annex VI; BR-Q14). */
public record AwardingBody(
        @TextSize(TextSize.TITLE) LocalizedText name,

        @Size(max = 500) @Pattern(regexp = Address.WEB, message = Address.NO_WEB)
        String url,

        @Size(max = 500) String contact) {}
