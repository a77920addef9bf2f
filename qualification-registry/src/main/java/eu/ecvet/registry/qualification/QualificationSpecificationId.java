package eu.ecvet.registry.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A qualification and the number of its version. */
@Embeddable
public record QualificationSpecificationId(
        @Column(name = "qualification_id") UUID qualificationId, int number) implements Serializable {}
