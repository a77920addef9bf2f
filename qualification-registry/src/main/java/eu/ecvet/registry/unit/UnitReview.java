package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.unit.content.Listing;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.unit.content.UnitRules;
import eu.ecvet.registry.version.act.Findings;
import eu.ecvet.registry.version.act.Review;
import eu.ecvet.registry.version.act.Step;
import eu.ecvet.registry.version.store.PublishedDocuments;
import eu.ecvet.vocabulary.UnitId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The way of a version of a unit from draft to publication; by itself, or in company of a qualification that lists it. */
@Singleton
public class UnitReview extends Review<Unit, UnitSpecification, UnitContent> {
    private final Units units;
    private final UnitAccess access;
    private final UnitEvents events;

    UnitReview(Units units, UnitAccess access, UnitEvents events, PublishedDocuments documents, Clock clock) {
        super(units, access, documents, clock);
        this.units = units;
        this.access = access;
        this.events = events;
    }

    @UseCase
    Answer<UnitStanding> submit(Actor actor, UnitId id, int number, ReadVersion read) {
        return take(actor, id, number, read, version -> submission(actor), UnitStanding::of);
    }

    @UseCase
    Answer<UnitStanding> giveBack(Actor actor, UnitId id, int number, ReadVersion read, String reason) {
        return take(actor, id, number, read, version -> givingBack(actor, reason), UnitStanding::of);
    }

    @UseCase
    Answer<UnitStanding> approve(Actor actor, UnitId id, int number, ReadVersion read) {
        return take(actor, id, number, read, version -> approval(actor), UnitStanding::of);
    }

    @UseCase
    Answer<UnitStanding> publish(Actor actor, UnitId id, int number, ReadVersion read, UnitPublication publication) {
        return take(actor, id, number, read, version -> publication(actor, publication), UnitStanding::of);
    }

    @UseCase
    Answer<UnitStanding> discard(Actor actor, UnitId id, int number, ReadVersion read) {
        return take(actor, id, number, read, version -> discarding(actor), UnitStanding::of);
    }

    /** DRAFT → IN_REVIEW by DESIGN_UNIT, if BR-Q01 to BR-Q04 hold. */
    public Step<UnitSpecification> submission(Actor actor) {
        return submission(actor, version -> UnitRules.ofSubmission(version.content(), listing(version), CONTENT));
    }

    /** IN_REVIEW → APPROVED by QUALITY_ASSURE, by another person than the author. */
    public Step<UnitSpecification> approval(Actor actor) {
        return approval(
                actor, version -> UnitRules.ofApproval(version.content(), listing(version), country(version), CONTENT));
    }

    /**
     * APPROVED → PUBLISHED by DESIGN_UNIT; takes the place of the version that was published before, by a correspondence
     * table (BR-Q18), on its first day.
     */
    public Step<UnitSpecification> publication(Actor actor, UnitPublication publication) {
        return publication(
                actor,
                publication.validity(),
                version -> ofPublication(version, publication),
                (old, newer) -> old.correspond(publication.correspondence()));
    }

    /** Everything that stands between this version and its publication today. */
    public List<Violation> findings(UnitSpecification version) {
        return version.state().isPublic() ? List.of() : ofPublication(version, new UnitPublication(null, null));
    }

    @UseCase
    Answer<Findings> findings(Actor actor, UnitId id, int number) {
        return Answer.found(
                        units.find(id, number).filter(version -> access.mayRead(actor, version)),
                        "This version of the unit")
                .map(version -> Findings.of(findings(version), List.of()));
    }

    private List<Violation> ofPublication(UnitSpecification version, UnitPublication publication) {
        return UnitRules.ofPublication(
                version.content(),
                listing(version),
                country(version),
                validity(version, publication.validity()),
                previous(version).map(UnitSpecification::content),
                publication.correspondence(),
                CONTENT);
    }

    private Listing listing(UnitSpecification version) {
        return units.listing(version.id());
    }

    private String country(UnitSpecification version) {
        return access.countryOf(version.owner());
    }

    @Override
    protected Object document(UnitSpecification version) {
        return UnitVersionView.of(version);
    }

    @Override
    protected void tellPublished(Actor actor, UnitSpecification version) {
        events.published(actor, version);
    }

    @Override
    protected void tellSuperseded(Optional<Actor> actor, UnitSpecification old) {
        events.superseded(actor, old);
    }
}
