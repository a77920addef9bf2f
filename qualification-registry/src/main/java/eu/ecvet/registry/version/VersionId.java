package eu.ecvet.registry.version;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A unit or qualification, and the number of its version. */
@Embeddable
public record VersionId(UUID subjectId, int number) implements Serializable {}
