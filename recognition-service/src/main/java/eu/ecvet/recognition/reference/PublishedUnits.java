package eu.ecvet.recognition.reference;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.recognition.reference.Supersessions.Supersession;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The unit versions that the registry published, as far as this service has heard of them. */
@ApplicationScoped
public class PublishedUnits {

    private final StoredFacts facts;

    PublishedUnits(StoredFacts facts) {
        this.facts = facts;
    }

    public Optional<PublishedUnit> find(UnitVersion unit) {
        return facts.one(
                PublishedUnit.class,
                "select content::text from published_unit where unit_id = ? and unit_version = ?",
                unit.unitId().value(),
                unit.version());
    }

    public Supersessions supersessions(UnitId unit) {
        return new Supersessions(facts.all(
                Supersession.class,
                "select content::text from unit_supersession where unit_id = ? order by unit_version",
                unit.value()));
    }

    @ApplicationScoped
    static class VersionPublished implements EventHandler {

        private final StoredFacts facts;

        VersionPublished(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "unit.version.published";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var unit = event.as(PublishedUnit.class);
            facts.write(
                    "insert into published_unit (unit_id, unit_version, content) values (?, ?, ?::jsonb)"
                            + " on conflict (unit_id, unit_version) do nothing",
                    unit.unitId().value(),
                    unit.unitVersion(),
                    facts.document(unit));
            return Reaction.applied();
        }
    }

    @ApplicationScoped
    static class VersionSuperseded implements EventHandler {

        private final StoredFacts facts;

        VersionSuperseded(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "unit.version.superseded";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var step = event.as(Supersession.class);
            facts.write(
                    "insert into unit_supersession (unit_id, unit_version, superseded_by_version, content)"
                            + " values (?, ?, ?, ?::jsonb) on conflict (unit_id, unit_version) do update"
                            + " set superseded_by_version = excluded.superseded_by_version, content = excluded.content",
                    step.unitId().value(),
                    step.unitVersion(),
                    step.supersededByVersion(),
                    facts.document(step));
            return Reaction.applied();
        }
    }
}
