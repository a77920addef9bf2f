package eu.ecvet.mobility.reference;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record UnitKey(UUID unitId, int version) {}
