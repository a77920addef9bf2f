package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryRule.POINTS_STEP;
import static eu.ecvet.registry.RegistryRule.WEIGHTS_NOT_DISTRIBUTABLE;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.composition.LargestRemainder;
import eu.ecvet.registry.composition.LargestRemainder.Weight;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.composition.PointsConfig;
import eu.ecvet.registry.composition.PointsRules;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An institution prepares qualifications: a new one, the next version of one, changes of a draft, its points, giving it up. */
@ApplicationScoped
class QualificationDrafts {
    private final Qualifications qualifications;
    private final QualificationAccess access;
    private final PointsConfig points;
    private final ContentHash hash;

    QualificationDrafts(
            Qualifications qualifications, QualificationAccess access, PointsConfig points, ContentHash hash) {
        this.qualifications = qualifications;
        this.access = access;
        this.points = points;
        this.hash = hash;
    }

    @UseCase
    Answer<Created<QualificationVersionView>> create(Actor actor, NewQualification created) {
        var id = created.id() == null ? new QualificationId(UUID.randomUUID()) : created.id();
        var refused = access.refusalToDesign(actor, id, created.content())
                .or(() -> created.content().hasPoints()
                        ? access.refusalToAllocate(actor, id, created.content())
                        : Optional.empty());
        if (refused.isPresent()) {
            return Answer.refused(refused.get());
        }
        var owner = actor.institution().orElseThrow();
        String wanted = hash.of(Map.of("code", created.code(), "content", created.content()));
        var existing = qualifications.find(id);
        if (existing.isPresent()) {
            boolean repeated = existing.get().owner().equals(owner)
                    && existing.get().creationHash().equals(wanted);
            return repeated
                    ? Answer.done(Created.before(view(qualifications.find(id, 1).orElseThrow())))
                    : Answer.refused(new Refusal.Conflict(RegistryRule.ID_ALREADY_USED.at(
                            "/id", "This id belongs to another qualification, or to this one with other content.")));
        }
        var content = created.content().allocatedBy(owner);
        var violations = ofContent(actor, content, "/content");
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var qualification = new Qualification(id, created.code(), owner, wanted);
        var version = new QualificationSpecification(qualification, 1, content, actor.person());
        qualifications.add(qualification);
        qualifications.add(version);
        qualifications.flush();
        return Answer.done(Created.anew(view(version)));
    }

    @UseCase
    Answer<QualificationVersionView> change(
            Actor actor, QualificationId id, int number, ReadVersion ifMatch, QualificationContent changed) {
        return ownedBy(actor, id, number).then(version -> {
            var content = changed.allocatedBy(actor.institution().orElseThrow());
            return refusalToWrite(actor, version, ifMatch, content)
                    .<Answer<QualificationVersionView>>map(Answer::refused)
                    .orElseGet(() -> write(actor, version, content));
        });
    }

    /** BR-P09: distributes a total over units by largest remainder and records how. */
    @UseCase
    Answer<QualificationVersionView> distribute(
            Actor actor, QualificationId id, int number, ReadVersion ifMatch, PointsDistribution wanted) {
        return ownedBy(actor, id, number).then(version -> {
            var step = wanted.pointsStep() == null ? version.content().pointsStep() : wanted.pointsStep();
            var allocation = wanted.allocation() == null ? version.content().allocation() : wanted.allocation();
            // Whether points may be set at all is asked before how.
            var refused = refusalToWrite(
                    actor, version, ifMatch, version.content().withPoints(wanted.total(), step, Map.of(), allocation));
            if (refused.isPresent()) {
                return Answer.refused(refused.get());
            }
            var violations = ofDistribution(wanted, version.content(), step);
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            var units = qualifications.unitsOf(version.content());
            Map<UnitId, Points> shares = LargestRemainder.distribute(
                    wanted.total(),
                    step,
                    wanted.weights().stream()
                            .map(one -> new Weight<>(
                                    one.unitId(), units.get(one.unitId()).unit().code(), one.weight()))
                            .toList());
            var withoutShare = PointsRules.everyShareIsMoreThanNothing(List.copyOf(shares.values()), "/weights");
            if (!withoutShare.isEmpty()) {
                return Answer.broken(withoutShare);
            }
            return write(
                    actor,
                    version,
                    version.content()
                            .withPoints(wanted.total(), step, shares, allocation)
                            .allocatedBy(actor.institution().orElseThrow()));
        });
    }

    @UseCase
    Answer<Created<QualificationVersionView>> prepareNext(Actor actor, QualificationId id) {
        var versions = qualifications.versionsOf(id);
        if (versions.isEmpty()
                || !actor.actsFor(versions.getFirst().qualification().owner())) {
            return Answer.notFound("The qualification");
        }
        var last = versions.getLast();
        var refusal = access.refusalToDesign(actor, id, last.content()).or(() -> versions.stream()
                .filter(version -> version.lifecycle().state().isOpen())
                .findFirst()
                .map(open -> new Refusal.Conflict(RegistryRule.OPEN_DRAFT_EXISTS.because(
                        "Version %d is still being prepared; finish or discard it first.".formatted(open.number())))));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var next = new QualificationSpecification(
                last.qualification(), last.number() + 1, last.content().validFrom(null), actor.person());
        qualifications.add(next);
        qualifications.flush();
        return Answer.done(Created.anew(view(next)));
    }

    @UseCase
    Answer<QualificationStanding> discard(Actor actor, QualificationId id, int number, ReadVersion ifMatch) {
        return ownedBy(actor, id, number).then(version -> {
            var refusal = version.lifecycle()
                    .refusalOfReader(ifMatch, version.version())
                    .or(() -> access.refusalToDesign(actor, id, version.content()))
                    .or(() -> version.lifecycle().discard());
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            qualifications.flush();
            return Answer.done(QualificationStanding.of(version));
        });
    }

    private Optional<Refusal> refusalToWrite(
            Actor actor, QualificationSpecification version, ReadVersion ifMatch, QualificationContent changed) {
        var id = version.qualificationId();
        // What is published is immutable whatever version was read, so that comes first.
        return version.lifecycle()
                .refusalToChange()
                .or(() -> ReadVersion.refusal(ifMatch, version.version()))
                .or(() -> access.refusalToDesign(actor, id, version.content()))
                .or(() -> access.refusalToDesign(actor, id, changed))
                .or(() -> changed.hasPointsOf(version.content())
                        ? Optional.empty()
                        : access.refusalToAllocate(actor, id, changed));
    }

    private Answer<QualificationVersionView> write(
            Actor actor, QualificationSpecification version, QualificationContent content) {
        var violations = ofContent(actor, content, "");
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var refusal = version.change(content, actor.person());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        qualifications.write(version);
        return Answer.done(view(version));
    }

    private List<Violation> ofContent(Actor actor, QualificationContent content, String at) {
        var units = qualifications.unitsOf(content).entrySet().stream()
                .filter(unit -> isReferable(actor, unit.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Stream.of(
                        QualificationRules.ofDraft(content, at),
                        QualificationRules.unitsAreKnown(content, units, at),
                        PointsRules.allocationHasHappened(content.allocation(), access.today(actor), at).stream()
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isReferable(Actor actor, UnitSpecification unit) {
        return unit.lifecycle().state().isPublic() || actor.actsFor(unit.unit().owner());
    }

    private List<Violation> ofDistribution(PointsDistribution wanted, QualificationContent content, Points step) {
        List<Violation> violations = new ArrayList<>();
        if (points.steps().stream().map(Points::of).noneMatch(step::equals)) {
            violations.add(POINTS_STEP.at(
                    "/pointsStep",
                    "Points lie on a step of %s."
                            .formatted(String.join(
                                    ", ", points.steps().stream().sorted().toList()))));
        } else if (!wanted.total().onStep(step)) {
            violations.add(
                    POINTS_STEP.at("/total", "%s does not lie on the step of %s.".formatted(wanted.total(), step)));
        }
        Map<UnitId, ListedUnit> listed =
                content.units().stream().collect(Collectors.toMap(ListedUnit::unitId, unit -> unit));
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < wanted.weights().size(); i++) {
            UnitId unit = wanted.weights().get(i).unitId();
            String at = "/weights/" + i + "/unitId";
            if (!listed.containsKey(unit)) {
                violations.add(WEIGHTS_NOT_DISTRIBUTABLE.at(
                        at, "The qualification does not list the unit %s.".formatted(unit)));
            } else if (listed.get(unit).obligation() == Obligation.OPTIONAL_EXTRA) {
                violations.add(WEIGHTS_NOT_DISTRIBUTABLE.at(
                        at, "An optional extra unit is outside the total and gets no share of it."));
            }
            if (!seen.add(unit)) {
                violations.add(WEIGHTS_NOT_DISTRIBUTABLE.at(at, "The unit has two weights; give it one."));
            }
        }
        return violations;
    }

    private Answer<QualificationSpecification> ownedBy(Actor actor, QualificationId id, int number) {
        return qualifications
                .find(id, number)
                .filter(version -> version.lifecycle().state().isPublic()
                        || actor.actsFor(version.qualification().owner()))
                .map(version -> actor.actsFor(version.qualification().owner())
                        ? Answer.done(version)
                        : Answer.<QualificationSpecification>refused(new Refusal.Forbidden(
                                "Only the institution that answers for the qualification changes it.")))
                .orElseGet(() -> Answer.notFound("This version of the qualification"));
    }

    private QualificationVersionView view(QualificationSpecification version) {
        return QualificationVersionView.of(version, qualifications.unitsOf(version.content()));
    }
}
