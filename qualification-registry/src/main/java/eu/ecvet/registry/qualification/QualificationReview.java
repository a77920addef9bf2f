package eu.ecvet.registry.qualification;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.points.PointsConfig;
import eu.ecvet.registry.qualification.content.ListedVersion;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.qualification.content.QualificationRules;
import eu.ecvet.registry.unit.UnitPublication;
import eu.ecvet.registry.unit.UnitReview;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.registry.version.act.Review;
import eu.ecvet.registry.version.store.PublishedDocuments;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a version of a qualification from draft to publication. With {@code includeUnits} the units that it lists, and
 * that the same institution is still preparing, go the same step in the same transaction: all or nothing.
 */
@Singleton
class QualificationReview extends Review<Qualification, QualificationSpecification, QualificationContent> {
    private final Qualifications qualifications;
    private final UnitReview units;
    private final QualificationEvents events;
    private final PointsConfig points;

    QualificationReview(
            Qualifications qualifications,
            QualificationAccess access,
            UnitReview units,
            QualificationEvents events,
            PublishedDocuments documents,
            PointsConfig points,
            Clock clock) {
        super(qualifications, access, documents, clock);
        this.qualifications = qualifications;
        this.units = units;
        this.events = events;
        this.points = points;
    }

    /** DRAFT → IN_REVIEW by DESIGN_QUALIFICATION, if composition and points are sound. */
    @UseCase
    Answer<QualificationStanding> submit(
            Actor actor, QualificationId id, int number, ReadVersion read, boolean includeUnits) {
        return take(
                actor,
                id,
                number,
                read,
                version -> submission(
                                actor, one -> QualificationRules.ofSubmission(one.content(), points.steps(), CONTENT))
                        .with(company(version, includeUnits), units.submission(actor), namedIn(version)),
                QualificationStanding::of);
    }

    /** Back to the author, by QUALITY_ASSURE, with a reason. */
    @UseCase
    Answer<QualificationStanding> giveBack(
            Actor actor, QualificationId id, int number, ReadVersion read, boolean includeUnits, String reason) {
        return take(
                actor,
                id,
                number,
                read,
                version -> givingBack(actor, reason)
                        .with(company(version, includeUnits), units.givingBack(actor, reason), namedIn(version)),
                QualificationStanding::of);
    }

    /** IN_REVIEW → APPROVED by QUALITY_ASSURE, by another person than the author, if BR-Q05 to Q17 and P01 to P08 hold. */
    @UseCase
    Answer<QualificationStanding> approve(
            Actor actor, QualificationId id, int number, ReadVersion read, boolean includeUnits) {
        return take(
                actor,
                id,
                number,
                read,
                version -> {
                    var company = company(version, includeUnits);
                    return approval(
                                    actor,
                                    one -> QualificationRules.ofApproval(
                                            one.content(),
                                            listed(one, company, VersionState.APPROVED),
                                            points.steps(),
                                            CONTENT))
                            .with(company, units.approval(actor), namedIn(version));
                },
                QualificationStanding::of);
    }

    /** APPROVED → PUBLISHED by DESIGN_QUALIFICATION; takes the place of the version published before, on its first day. */
    @UseCase
    Answer<QualificationStanding> publish(
            Actor actor, QualificationId id, int number, ReadVersion read, boolean includeUnits, Validity asked) {
        return take(
                actor,
                id,
                number,
                read,
                version -> {
                    var company = company(version, includeUnits);
                    var validity = validity(version, asked);
                    return publication(
                                    actor,
                                    asked,
                                    one -> QualificationRules.ofPublication(
                                            one.content(),
                                            listed(one, company, VersionState.PUBLISHED),
                                            points.steps(),
                                            validity,
                                            previous(one).map(QualificationSpecification::content),
                                            CONTENT),
                                    (old, newer) -> {})
                            .with(
                                    company,
                                    units.publication(
                                            actor, new UnitPublication(new Validity(validity.from(), null), null)),
                                    namedIn(version));
                },
                QualificationStanding::of);
    }

    @UseCase
    Answer<QualificationStanding> discard(Actor actor, QualificationId id, int number, ReadVersion read) {
        return take(actor, id, number, read, version -> discarding(actor), QualificationStanding::of);
    }

    /** The units that stand where the qualification stands, prepared by the same institution. */
    private List<UnitSpecification> company(QualificationSpecification version, boolean includeUnits) {
        return includeUnits && version.state().isOpen()
                ? inOrder(version)
                        .filter(unit ->
                                unit.state() == version.state() && unit.owner().equals(version.owner()))
                        .toList()
                : List.of();
    }

    private Stream<UnitSpecification> inOrder(QualificationSpecification version) {
        var listed = qualifications.unitsOf(version.content());
        return version.content().units().stream()
                .map(unit -> listed.get(unit.unitId()))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** The listed versions as they will stand once those in company have gone the same step. */
    private Map<UnitId, ListedVersion> listed(
            QualificationSpecification version, List<UnitSpecification> company, VersionState then) {
        return qualifications.unitsOf(version.content()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> ListedVersion.of(unit.getValue(), then, company)));
    }

    private static BiFunction<Violation, UnitSpecification, Violation> namedIn(QualificationSpecification version) {
        return (violation, unit) -> ofUnit(violation, unit, version);
    }

    /** A violation of a listed unit, told as one of the qualification. */
    static Violation ofUnit(Violation violation, UnitSpecification unit, QualificationSpecification version) {
        int place = version.content().units().stream()
                .map(ListedUnit::unitId)
                .toList()
                .indexOf(unit.unitId());
        return new Violation(
                violation.code(),
                violation.rule(),
                "Unit %s: %s".formatted(unit.of().code(), violation.detail()),
                CONTENT + "/units/" + place);
    }

    @Override
    protected Object document(QualificationSpecification version) {
        return QualificationVersionView.of(version, qualifications.unitsOf(version.content()));
    }

    @Override
    protected void tellPublished(Actor actor, QualificationSpecification version) {
        events.published(actor, version);
    }

    /** Others see by the validity of the newer version which one is in force. */
    @Override
    protected void tellSuperseded(Optional<Actor> actor, QualificationSpecification old) {}
}
