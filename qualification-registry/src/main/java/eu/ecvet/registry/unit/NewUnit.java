package eu.ecvet.registry.unit;

import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new unit with its first draft; the caller may name the id, so that the request can be repeated safely. */
record NewUnit(
        UnitId id,
        @NotBlank @Size(max = 100) String code,
        @NotNull @Valid UnitContent content) {}
