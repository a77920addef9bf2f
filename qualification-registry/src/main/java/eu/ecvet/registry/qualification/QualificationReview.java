package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryRule.VALIDITY_REQUIRED;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.registry.composition.CompositionRules;
import eu.ecvet.registry.composition.PointsConfig;
import eu.ecvet.registry.composition.PointsRules;
import eu.ecvet.registry.lifecycle.Findings;
import eu.ecvet.registry.lifecycle.PublishedDocuments;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.registry.unit.UnitPublication;
import eu.ecvet.registry.unit.UnitReview;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of a version of a qualification from draft to publication (section 6.1). With {@code includeUnits} the units it
 * lists, and that the same institution is still preparing, go the same step in the same transaction: all or nothing.
 */
@ApplicationScoped
class QualificationReview {
    /** Rules speak about the content as it stands, not about the request of the act. */
    private static final String CONTENT = "/content";

    private final Qualifications qualifications;
    private final QualificationAccess access;
    private final UnitReview units;
    private final QualificationEvents events;
    private final PublishedDocuments documents;
    private final PointsConfig points;
    private final Clock clock;

    QualificationReview(
            Qualifications qualifications,
            QualificationAccess access,
            UnitReview units,
            QualificationEvents events,
            PublishedDocuments documents,
            PointsConfig points,
            Clock clock) {
        this.qualifications = qualifications;
        this.access = access;
        this.units = units;
        this.events = events;
        this.documents = documents;
        this.points = points;
        this.clock = clock;
    }

    /** DRAFT → IN_REVIEW by DESIGN_QUALIFICATION, if composition and points are sound. */
    @UseCase
    Answer<QualificationStanding> submit(
            Actor actor, QualificationId id, int number, ReadVersion ifMatch, boolean includeUnits) {
        return act(actor, id, number, ifMatch, version -> onlyTheOwner(actor, version)
                .or(() -> access.refusalToDesign(actor, id, version.content()))
                .or(() -> version.lifecycle().submit())
                .or(() -> together(
                        includeUnits
                                ? carry(version, VersionState.DRAFT, unit -> units.submit(actor, unit))
                                : Carried.NOTHING,
                        () -> QualificationRules.ofSubmission(version.content(), points.steps(), CONTENT))));
    }

    /** IN_REVIEW → DRAFT by QUALITY_ASSURE, with a reason. */
    @UseCase
    Answer<QualificationStanding> sendBack(
            Actor actor, QualificationId id, int number, ReadVersion ifMatch, boolean includeUnits, String reason) {
        return act(actor, id, number, ifMatch, version -> access.refusalToJudge(actor, version)
                .or(() -> version.lifecycle().sendBack(reason))
                .or(() -> together(
                        includeUnits
                                ? carry(version, VersionState.IN_REVIEW, unit -> units.sendBack(actor, unit, reason))
                                : Carried.NOTHING,
                        List::of)));
    }

    /** IN_REVIEW → APPROVED by QUALITY_ASSURE, by another person than the author, if BR-Q05 to Q17 and P01 to P08 hold. */
    @UseCase
    Answer<QualificationStanding> approve(
            Actor actor, QualificationId id, int number, ReadVersion ifMatch, boolean includeUnits) {
        return act(actor, id, number, ifMatch, version -> access.refusalToJudge(actor, version)
                .or(() -> version.lifecycle().approve(actor.person()))
                .or(() -> together(
                        includeUnits
                                ? carry(version, VersionState.IN_REVIEW, unit -> units.approve(actor, unit))
                                : Carried.NOTHING,
                        () -> QualificationRules.ofApproval(
                                version.content(),
                                qualifications.unitsOf(version.content()),
                                points.steps(),
                                CONTENT))));
    }

    /** APPROVED → PUBLISHED by DESIGN_QUALIFICATION; supersedes the version that was published before. */
    @UseCase
    Answer<QualificationStanding> publish(
            Actor actor,
            QualificationId id,
            int number,
            ReadVersion ifMatch,
            boolean includeUnits,
            QualificationPublication publication) {
        return act(
                actor, id, number, ifMatch, version -> publish(actor, version, includeUnits, publication.validFrom()));
    }

    private Optional<Refusal> publish(
            Actor actor, QualificationSpecification version, boolean includeUnits, LocalDate asked) {
        LocalDate validFrom = asked != null ? asked : version.content().validFrom();
        var refusal = onlyTheOwner(actor, version)
                .or(() -> access.refusalToDesign(actor, version.qualificationId(), version.content()))
                .or(() -> version.lifecycle().refusalToPublish())
                .or(() -> together(
                        includeUnits
                                ? carry(
                                        version,
                                        VersionState.APPROVED,
                                        unit -> units.publish(actor, unit, new UnitPublication(validFrom, null)))
                                : Carried.NOTHING,
                        () -> QualificationRules.ofPublication(
                                version.content(),
                                qualifications.unitsOf(version.content()),
                                points.steps(),
                                validFrom,
                                CONTENT)))
                .or(() -> qualifications.publishedOf(version.qualificationId()).flatMap(old -> old.lifecycle()
                        .supersede(version.number())));
        if (refusal.isPresent()) {
            return refusal;
        }
        // At most one version is published at any moment, also between two statements.
        qualifications.flush();
        refusal = version.publish(validFrom, Instant.now(clock));
        if (refusal.isPresent()) {
            return refusal;
        }
        qualifications.flush();
        documents.keep(
                PublishedDocuments.Kind.QUALIFICATION,
                version.qualificationId().value(),
                version.number(),
                QualificationVersionView.of(version, qualifications.unitsOf(version.content())));
        events.published(actor, version);
        return Optional.empty();
    }

    /**
     * Everything that stands between this version and its publication, its unpublished units included, without changing
     * anything. From when it will be valid is said at publication and not missed here.
     */
    Findings findings(QualificationSpecification version) {
        var content = version.content();
        var composition = content.composition();
        var warnings = Stream.of(
                        PointsRules.totalFollowsTheConvention(
                                composition, content.allocation(), points.perYear(), CONTENT)
                                .stream(),
                        PointsRules.choicesWereChecked(composition, CONTENT).stream(),
                        CompositionRules.combinationsWereChecked(composition, CONTENT).stream())
                .flatMap(warning -> warning)
                .toList();
        if (version.lifecycle().state().isPublic()) {
            return new Findings(List.of(), warnings);
        }
        var listed = qualifications.unitsOf(content);
        List<Violation> errors = new ArrayList<>();
        for (int i = 0; i < content.units().size(); i++) {
            UnitSpecification unit = listed.get(content.units().get(i).unitId());
            if (unit != null && isCarried(version, unit)) {
                int place = i;
                units.findings(unit).stream()
                        .map(violation -> ofUnit(violation, unit, place))
                        .forEach(errors::add);
            }
        }
        Map<UnitId, UnitSpecification> finished = new HashMap<>(listed);
        finished.values().removeIf(unit -> isCarried(version, unit));
        errors.addAll(
                QualificationRules.ofPublication(content, finished, points.steps(), content.validFrom(), CONTENT));
        errors.addAll(QualificationRules.unitsStandNotAboveTheQualification(content, listed, CONTENT).stream()
                .filter(violation -> !errors.contains(violation))
                .toList());
        return new Findings(
                errors.stream()
                        .filter(violation -> !violation.code().equals(VALIDITY_REQUIRED.name()))
                        .toList(),
                warnings);
    }

    private static boolean isCarried(QualificationSpecification version, UnitSpecification unit) {
        return unit.lifecycle().state().isOpen()
                && unit.unit().owner().equals(version.qualification().owner());
    }

    /** What became of the units that were carried along: a refusal that is no broken rule ends the act at once. */
    private record Carried(Optional<Refusal> refusal, List<Violation> violations) {
        static final Carried NOTHING = new Carried(Optional.empty(), List.of());
    }

    private interface UnitAct {
        Optional<Refusal> on(UnitSpecification unit);
    }

    private Carried carry(QualificationSpecification version, VersionState from, UnitAct act) {
        qualifications.flush();
        var content = version.content();
        var listed = qualifications.unitsOf(content);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < content.units().size(); i++) {
            UnitSpecification unit = listed.get(content.units().get(i).unitId());
            if (unit == null
                    || unit.lifecycle().state() != from
                    || !unit.unit().owner().equals(version.qualification().owner())) {
                continue;
            }
            int place = i;
            Optional<Refusal> refusal = act.on(unit);
            if (refusal.isPresent()) {
                if (!(refusal.get() instanceof Refusal.RulesBroken(var broken))) {
                    return new Carried(refusal, violations);
                }
                broken.stream().map(violation -> ofUnit(violation, unit, place)).forEach(violations::add);
            }
        }
        return new Carried(Optional.empty(), violations);
    }

    private static Violation ofUnit(Violation violation, UnitSpecification unit, int place) {
        return new Violation(
                violation.code(),
                violation.rule(),
                "Unit %s: %s".formatted(unit.unit().code(), violation.detail()),
                CONTENT + "/units/" + place);
    }

    private interface Rules {
        List<Violation> broken();
    }

    private static Optional<Refusal> together(Carried carried, Rules rules) {
        if (carried.refusal().isPresent()) {
            return carried.refusal();
        }
        List<Violation> all = new ArrayList<>(carried.violations());
        all.addAll(rules.broken());
        return all.isEmpty() ? Optional.empty() : Optional.of(Refusal.broken(all));
    }

    private static Optional<Refusal> onlyTheOwner(Actor actor, QualificationSpecification version) {
        return actor.actsFor(version.qualification().owner())
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden("Only the institution that answers for the qualification does this."));
    }

    private interface Act {
        Optional<Refusal> on(QualificationSpecification version);
    }

    private Answer<QualificationStanding> act(
            Actor actor, QualificationId id, int number, ReadVersion ifMatch, Act act) {
        var found = qualifications.find(id, number).filter(version -> access.mayRead(actor, version));
        if (found.isEmpty()) {
            return Answer.notFound("This version of the qualification");
        }
        var version = found.get();
        var refusal =
                version.lifecycle().refusalOfReader(ifMatch, version.version()).or(() -> act.on(version));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        qualifications.flush();
        return Answer.done(QualificationStanding.of(version));
    }
}
