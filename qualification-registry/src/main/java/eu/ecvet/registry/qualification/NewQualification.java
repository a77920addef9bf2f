package eu.ecvet.registry.qualification;

import eu.ecvet.vocabulary.QualificationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new qualification with its first draft; the caller may name the id, so that the request can be repeated safely. */
record NewQualification(
        QualificationId id,
        @NotBlank @Size(max = 100) String code,
        @NotNull @Valid QualificationContent content) {}
