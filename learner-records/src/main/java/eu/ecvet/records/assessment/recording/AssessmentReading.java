package eu.ecvet.records.assessment.recording;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.records.assessment.Attestation;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows recorded attempts to those who may read them. */
@ApplicationScoped
class AssessmentReading {
    private final Assessments assessments;
    private final Specifications specifications;
    private final Attestation attestation;

    AssessmentReading(Assessments assessments, Specifications specifications, Attestation attestation) {
        this.assessments = assessments;
        this.specifications = specifications;
        this.attestation = attestation;
    }

    @UseCase
    Answer<AssessmentView> read(Actor actor, AssessmentId id) {
        return Answer.found(assessments.readableBy(actor, id), "This assessment")
                .map(this::view);
    }

    @UseCase(snapshot = true)
    Page<AssessmentView> list(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        Page<Assessment> found = assessments.readableBy(actor, learner, agreement, page);
        return found.with(views(found.items()));
    }

    AssessmentView view(Assessment made) {
        return views(List.of(made)).getFirst();
    }

    private List<AssessmentView> views(List<Assessment> attempts) {
        Map<UnitVersion, UnitSpecification> units =
                specifications.units(attempts.stream().map(Assessment::unit).collect(Collectors.toSet()));
        Set<AssessmentId> unattested = unattested(attempts);
        return attempts.stream()
                .map(made ->
                        AssessmentView.of(made, units.get(made.unit()).outcomeIds(), unattested.contains(made.id())))
                .toList();
    }

    /** BR-T02: which attempts call for a corrected transcript; those without an agreement never do. */
    private Set<AssessmentId> unattested(List<Assessment> attempts) {
        return attestation
                .missingUnder(attempts.stream()
                        .map(Assessment::learningAgreementId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
