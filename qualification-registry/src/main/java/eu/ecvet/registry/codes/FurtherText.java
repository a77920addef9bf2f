package eu.ecvet.registry.codes;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A text that belongs to a unit or qualification and has no field of its own here; kept as it was written. */
public record FurtherText(
        @NotBlank @Size(max = 200) String kind,
        @NotNull @TextSize(TextSize.TEXT) LocalizedText text) {}
