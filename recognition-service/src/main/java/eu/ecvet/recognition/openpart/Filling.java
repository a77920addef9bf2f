package eu.ecvet.recognition.openpart;

import eu.ecvet.composition.Part.Open;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked, and what is known of it.
 *
 * @param home the learner's home institution; empty if it is not that of who decides
 * @param qualification the version whose open part is filled; empty if it is not published
 * @param laterVersionInForce whether a later version of the qualification is valid
 * @param hasBegun whether something counts or is recognised for the learner in the qualification already
 * @param countedElsewhere units that count for the learner in the qualification that the request names for its unit, each
 *     in the version in which it counts
 * @param before what was counted into open parts of this qualification version before
 */
record Filling(
        OpenPartDecisionRequest request,
        Optional<InstitutionId> home,
        Optional<PublishedQualification> qualification,
        boolean laterVersionInForce,
        boolean hasBegun,
        Map<UnitId, Integer> countedElsewhere,
        List<OpenPartDecisionRecord> before,
        LocalDate on) {

    Optional<Open> part() {
        return qualification.flatMap(known -> known.openPart(request.groupId()));
    }

    Points filled() {
        return Points.sum(before.stream()
                .filter(decision -> decision.groupId().equals(request.groupId()))
                .map(OpenPartDecisionRecord::points)
                .filter(Objects::nonNull)
                .toList());
    }
}
