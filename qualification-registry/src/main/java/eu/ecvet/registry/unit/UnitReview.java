package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.registry.lifecycle.PublishedDocuments;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The way of a version of a unit from draft to publication (section 6.1). The acts without {@link UseCase} join the
 * transaction of a qualification that carries its units along.
 */
@ApplicationScoped
public class UnitReview {
    /** Rules speak about the content as it stands, not about the request of the act. */
    private static final String CONTENT = "/content";

    private final Units units;
    private final UnitAccess access;
    private final UnitEvents events;
    private final PublishedDocuments documents;
    private final Clock clock;

    UnitReview(Units units, UnitAccess access, UnitEvents events, PublishedDocuments documents, Clock clock) {
        this.units = units;
        this.access = access;
        this.events = events;
        this.documents = documents;
        this.clock = clock;
    }

    @UseCase
    Answer<UnitStanding> submit(Actor actor, UnitId id, int number, ReadVersion ifMatch) {
        return act(actor, id, number, ifMatch, version -> submit(actor, version));
    }

    @UseCase
    Answer<UnitStanding> sendBack(Actor actor, UnitId id, int number, ReadVersion ifMatch, String reason) {
        return act(actor, id, number, ifMatch, version -> sendBack(actor, version, reason));
    }

    @UseCase
    Answer<UnitStanding> approve(Actor actor, UnitId id, int number, ReadVersion ifMatch) {
        return act(actor, id, number, ifMatch, version -> approve(actor, version));
    }

    @UseCase
    Answer<UnitStanding> publish(Actor actor, UnitId id, int number, ReadVersion ifMatch, UnitPublication publication) {
        return act(actor, id, number, ifMatch, version -> publish(actor, version, publication));
    }

    /** DRAFT → IN_REVIEW by DESIGN_UNIT, if BR-Q01 to BR-Q04 hold. */
    public Optional<Refusal> submit(Actor actor, UnitSpecification version) {
        return onlyTheOwner(actor, version)
                .or(() -> access.refusalToDesign(actor, version))
                .or(() -> version.lifecycle().submit())
                .or(() -> broken(UnitRules.ofSubmission(version.content(), listing(version), CONTENT)));
    }

    /** IN_REVIEW → DRAFT by QUALITY_ASSURE, with a reason. */
    public Optional<Refusal> sendBack(Actor actor, UnitSpecification version, String reason) {
        return access.refusalToJudge(actor, version)
                .or(() -> version.lifecycle().sendBack(reason));
    }

    /** IN_REVIEW → APPROVED by QUALITY_ASSURE, by another person than the author. */
    public Optional<Refusal> approve(Actor actor, UnitSpecification version) {
        return access.refusalToJudge(actor, version)
                .or(() -> version.lifecycle().approve(actor.person()))
                .or(() -> broken(UnitRules.ofApproval(version.content(), listing(version), country(version), CONTENT)));
    }

    /**
     * APPROVED → PUBLISHED by DESIGN_UNIT; supersedes the version that was published before, by a correspondence table
     * (BR-Q18). Keeps what was published as bytes and tells the other services.
     */
    public Optional<Refusal> publish(Actor actor, UnitSpecification version, UnitPublication publication) {
        LocalDate validFrom = validFrom(version, publication);
        var previous = units.publishedOf(version.unitId());
        var refusal = onlyTheOwner(actor, version)
                .or(() -> access.refusalToDesign(actor, version))
                .or(() -> version.lifecycle().refusalToPublish())
                .or(() -> broken(ofPublication(version, publication, previous)))
                .or(() -> previous.flatMap(old -> old.supersede(version.number(), publication.correspondence())));
        if (refusal.isPresent()) {
            return refusal;
        }
        // At most one version is published at any moment, also between two statements.
        units.flush();
        refusal = version.publish(validFrom, Instant.now(clock));
        if (refusal.isPresent()) {
            return refusal;
        }
        units.flush();
        documents.keep(
                PublishedDocuments.Kind.UNIT, version.unitId().value(), version.number(), UnitVersionView.of(version));
        events.published(actor, version);
        previous.ifPresent(old -> events.superseded(actor, old));
        return Optional.empty();
    }

    /** Everything that stands between this version and its publication today. */
    public List<Violation> findings(UnitSpecification version) {
        return version.lifecycle().state().isPublic()
                ? List.of()
                : ofPublication(version, new UnitPublication(null, null), units.publishedOf(version.unitId()));
    }

    private List<Violation> ofPublication(
            UnitSpecification version, UnitPublication publication, Optional<UnitSpecification> previous) {
        return UnitRules.ofPublication(
                version.content(),
                listing(version),
                country(version),
                validFrom(version, publication),
                previous,
                publication.correspondence(),
                CONTENT);
    }

    private static LocalDate validFrom(UnitSpecification version, UnitPublication publication) {
        return publication.validFrom() != null
                ? publication.validFrom()
                : version.content().validFrom();
    }

    private Listing listing(UnitSpecification version) {
        return units.listing(version.unitId(), version.number());
    }

    private String country(UnitSpecification version) {
        return access.countryOf(version.unit().owner());
    }

    private static Optional<Refusal> onlyTheOwner(Actor actor, UnitSpecification version) {
        return actor.actsFor(version.unit().owner())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden("Only the institution that answers for the unit does this."));
    }

    private static Optional<Refusal> broken(List<Violation> violations) {
        return violations.isEmpty() ? Optional.empty() : Optional.of(Refusal.broken(violations));
    }

    private interface Act {
        Optional<Refusal> on(UnitSpecification version);
    }

    private Answer<UnitStanding> act(Actor actor, UnitId id, int number, ReadVersion ifMatch, Act act) {
        var found = units.find(id, number).filter(version -> access.mayRead(actor, version));
        if (found.isEmpty()) {
            return Answer.notFound("This version of the unit");
        }
        var version = found.get();
        var refusal =
                version.lifecycle().refusalOfReader(ifMatch, version.version()).or(() -> act.on(version));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        units.flush();
        return Answer.done(UnitStanding.of(version));
    }
}
