package eu.ecvet.registry.unit.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a unit may stand above the level of a qualification that lists it (BR-Q11). */
public record LevelException(@NotBlank @Size(max = 2000) String reason) {}
