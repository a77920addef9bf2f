package eu.ecvet.mobility.reference;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record QualificationKey(UUID qualificationId, int version) {}
