package eu.ecvet.registry.qualification;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.points.AllocationRecordRules;
import eu.ecvet.registry.points.DistributionRules;
import eu.ecvet.registry.points.PointsConfig;
import eu.ecvet.registry.points.PointsDistribution;
import eu.ecvet.registry.points.PointsRules;
import eu.ecvet.registry.qualification.content.AllocationRules;
import eu.ecvet.registry.qualification.content.ListedUnitRules;
import eu.ecvet.registry.qualification.content.ListedVersion;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.qualification.content.QualificationRules;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.act.Access;
import eu.ecvet.registry.version.act.Drafts;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An institution prepares qualifications and weighs their units. */
@Singleton
class QualificationDrafts extends Drafts<Qualification, QualificationSpecification, QualificationContent> {
    private final Qualifications qualifications;
    private final QualificationAccess access;
    private final PointsConfig points;

    QualificationDrafts(
            Qualifications qualifications, QualificationAccess access, PointsConfig points, ContentHash hash) {
        super(qualifications, access, hash);
        this.qualifications = qualifications;
        this.access = access;
        this.points = points;
    }

    /** BR-P09: distributes a total over units by largest remainder and records how. */
    @UseCase
    Answer<QualificationVersionView> distribute(
            Actor actor, QualificationId id, int number, ReadVersion read, PointsDistribution wanted) {
        return change(
                actor,
                // Whether points may be set at all is asked before how.
                owned(actor, id, number).then(version -> mayAllocate(actor, version)),
                read,
                version -> distributed(wanted, version.content()),
                this::view);
    }

    private Answer<QualificationSpecification> mayAllocate(Actor actor, QualificationSpecification version) {
        return access.refusalToAllocate(actor, version.id().subjectId(), version.content())
                .filter(refused -> actor.actsFor(version.owner()))
                .<Answer<QualificationSpecification>>map(Answer::refused)
                .orElseGet(() -> Answer.done(version));
    }

    private Answer<QualificationContent> distributed(PointsDistribution wanted, QualificationContent content) {
        var violations = DistributionRules.of(wanted, content.composition(), points.steps());
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var units = qualifications.unitsOf(content);
        Points step = wanted.stepFor(content.composition());
        var shares = wanted.shares(step, unit -> units.get(unit).of().code());
        var withoutShare = PointsRules.everyShareIsMoreThanNothing(List.copyOf(shares.values()), "/weights");
        if (!withoutShare.isEmpty()) {
            return Answer.broken(withoutShare);
        }
        return Answer.done(content.withPoints(
                wanted.totalPoints(),
                step,
                shares,
                wanted.allocation() == null ? content.allocation() : wanted.allocation()));
    }

    @Override
    protected Qualification begun(UUID id, String code, InstitutionId owner, String creationHash) {
        return new Qualification(new QualificationId(id), code, owner, creationHash);
    }

    @Override
    protected QualificationSpecification drafted(
            Qualification qualification, int number, QualificationContent content, String person) {
        return new QualificationSpecification(qualification, number, content, person);
    }

    /** Whoever sets points is recorded as having allocated them, unless the record names another institution. */
    @Override
    protected QualificationContent completed(QualificationContent written, InstitutionId acting) {
        return written.allocatedBy(acting);
    }

    @Override
    protected QualificationContent forNextVersion(QualificationContent content) {
        return content.valid(Validity.of(content.validity()).toBegin());
    }

    /** BR-P06: whoever sets other points than there were allocates points. */
    @Override
    protected Optional<Refusal> refusalToWrite(
            Actor actor,
            InstitutionId owner,
            UUID id,
            QualificationContent written,
            Optional<QualificationContent> before) {
        boolean setsPoints = before.map(earlier -> !written.allocatedBy(owner).hasPointsOf(earlier))
                .orElseGet(written::hasPoints);
        return setsPoints ? access.refusalToAllocate(actor, id, written) : Optional.empty();
    }

    @Override
    protected List<Violation> rules(Actor actor, QualificationContent content, String at) {
        var referable = qualifications.unitsOf(content).entrySet().stream()
                .filter(unit -> Access.isReferable(actor, unit.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> ListedVersion.of(unit.getValue())));
        return Stream.of(
                        QualificationRules.ofDraft(content, at),
                        ListedUnitRules.unitsAreKnown(content, referable, at),
                        AllocationRecordRules.allocationHasHappened(content.allocation(), access.today(actor), at)
                                .stream()
                                .toList(),
                        AllocationRules.isByAnInstitutionThatAllocates(content.allocation(), access::allocates, at)
                                .stream()
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected Optional<Refusal> conflict(UUID id, int number, QualificationContent content, String at) {
        return Optional.empty();
    }

    private QualificationVersionView view(QualificationSpecification version) {
        return QualificationVersionView.of(version, qualifications.unitsOf(version.content()));
    }
}
