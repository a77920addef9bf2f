package eu.ecvet.registry.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A unit and the number of its version. */
@Embeddable
public record UnitSpecificationId(@Column(name = "unit_id") UUID unitId, int number) implements Serializable {}
