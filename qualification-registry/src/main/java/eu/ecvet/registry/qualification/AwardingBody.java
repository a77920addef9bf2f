package eu.ecvet.registry.qualification;

import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.Size;

/** Who awards the qualification, or the group of bodies that does, with a way to reach it (Annex VI; BR-Q14). */
public record AwardingBody(
        LocalizedText name,
        @Size(max = 500) String url,
        @Size(max = 500) String contact) {}
