package eu.ecvet.records.ledger;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An achievement that a decision counts into an open part of a qualification, because the qualification does not list it
 * (BR-P03). What it is in words stays with the decision.
 *
 * @param unit empty where an achievement without a unit was stated
 * @param points empty where the qualification has none
 */
public record OpenPartFilling(
        UUID openPartDecisionId,
        QualificationVersion qualification,
        String groupId,
        Optional<UnitVersion> unit,
        Optional<Points> points,
        InstitutionId decidingInstitutionId,
        LocalDate decidedOn) {}
