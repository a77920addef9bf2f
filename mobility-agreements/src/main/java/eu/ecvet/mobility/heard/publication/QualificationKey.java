package eu.ecvet.mobility.heard.publication;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record QualificationKey(UUID qualificationId, int version) {}
