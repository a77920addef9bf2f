package eu.ecvet.platform.probe;

import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;

@ApplicationScoped
class Probes {
    private final EntityManager entities;
    private final Outbox outbox;

    Probes(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    record Registered(LearnerId learnerId, InstitutionId homeInstitutionId, boolean minor) {}

    @UseCase
    Answer<Created<Probe>> create(UUID id, String note, Probe.Content content) {
        Probe existing = entities.find(Probe.class, id);
        if (existing != null) {
            return Answer.done(Created.before(existing));
        }
        Probe probe = new Probe(id, note, content);
        entities.persist(probe);
        outbox.append(registered(id, false));
        return Answer.done(Created.anew(probe));
    }

    @UseCase
    Answer<Probe> tellAndRefuse(UUID id) {
        entities.persist(new Probe(id, "refused " + id, null));
        outbox.append(registered(id, false));
        return Answer.broken(new Violation("PROBE", "BR-E03", "Refused after all.", ""));
    }

    @UseCase
    Answer<Probe> rename(UUID id, String note, ReadVersion ifMatch) {
        Probe probe = entities.find(Probe.class, id);
        return ReadVersion.refusal(ifMatch, probe.version())
                .map(Answer::<Probe>refused)
                .orElseGet(() -> {
                    probe.rename(note);
                    outbox.append(registered(id, true));
                    entities.flush();
                    return Answer.done(probe);
                });
    }

    @UseCase
    Answer<Probe> renameTogetherWithAnother(UUID id, String note, CyclicBarrier bothHaveRead) throws Exception {
        Probe probe = entities.find(Probe.class, id);
        bothHaveRead.await();
        probe.rename(note);
        return Answer.done(probe);
    }

    @UseCase
    Answer<Probe> tellSomethingThatFitsNoSchema(UUID id) {
        outbox.append(new NewEvent("learner.registered", id, null, new Registered(new LearnerId(id), null, false)));
        return Answer.notFound("nothing");
    }

    @UseCase
    Answer<Probe> tellMoreThanAnEventHolds(UUID id) {
        entities.persist(new Probe(id, "large " + id, null));
        var function = Map.of(
                "assignmentId",
                id,
                "function",
                "ASSESS",
                "scope",
                Map.of("unitIds", Collections.nCopies(25_000, id)),
                "validity",
                Map.of("from", "2026-01-01"));
        outbox.append(new NewEvent(
                "institution.functions.changed",
                id,
                null,
                Map.of(
                        "institutionId",
                        id,
                        "country",
                        "BE",
                        "zone",
                        "Europe/Brussels",
                        "functions",
                        List.of(function))));
        return Answer.done(null);
    }

    void tellOutsideOfATransaction(UUID id) {
        outbox.append(registered(id, false));
    }

    @UseCase
    Answer<Probe> read(UUID id) {
        return Answer.done(entities.find(Probe.class, id));
    }

    static NewEvent registered(UUID id, boolean minor) {
        return new NewEvent(
                "learner.registered", id, null, new Registered(new LearnerId(id), new InstitutionId(id), minor));
    }
}
