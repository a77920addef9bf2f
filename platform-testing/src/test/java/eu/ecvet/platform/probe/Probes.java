package eu.ecvet.platform.probe;

import eu.ecvet.platform.edge.IfMatch;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.platform.problem.Violation;
import eu.ecvet.platform.usecase.Created;
import eu.ecvet.platform.usecase.Outcome;
import eu.ecvet.platform.usecase.UseCase;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
    Outcome<Created<Probe>> create(UUID id, String note, Probe.Content content) {
        Probe existing = entities.find(Probe.class, id);
        if (existing != null) {
            return Outcome.done(Created.before(existing));
        }
        Probe probe = new Probe(id, note, content);
        entities.persist(probe);
        outbox.append(registered(id, false));
        return Outcome.done(Created.anew(probe));
    }

    @UseCase
    Outcome<Probe> tellAndRefuse(UUID id) {
        entities.persist(new Probe(id, "refused " + id, null));
        outbox.append(registered(id, false));
        return Outcome.broken(new Violation("PROBE", "BR-E03", "Refused after all.", ""));
    }

    @UseCase
    Outcome<Probe> rename(UUID id, String note, IfMatch ifMatch) {
        Probe probe = entities.find(Probe.class, id);
        return IfMatch.refusal(ifMatch, probe.version())
                .map(Outcome::<Probe>refused)
                .orElseGet(() -> {
                    probe.rename(note);
                    outbox.append(registered(id, true));
                    entities.flush();
                    return Outcome.done(probe);
                });
    }

    @UseCase
    Outcome<Probe> renameTogetherWithAnother(UUID id, String note, CyclicBarrier bothHaveRead) throws Exception {
        Probe probe = entities.find(Probe.class, id);
        bothHaveRead.await();
        probe.rename(note);
        return Outcome.done(probe);
    }

    @UseCase
    Outcome<Probe> tellSomethingThatFitsNoSchema(UUID id) {
        outbox.append(new NewEvent("learner.registered", id, null, new Registered(new LearnerId(id), null, false)));
        return Outcome.notFound("nothing");
    }

    void tellOutsideOfATransaction(UUID id) {
        outbox.append(registered(id, false));
    }

    @UseCase
    Outcome<Probe> read(UUID id) {
        return Outcome.done(entities.find(Probe.class, id));
    }

    static NewEvent registered(UUID id, boolean minor) {
        return new NewEvent(
                "learner.registered", id, null, new Registered(new LearnerId(id), new InstitutionId(id), minor));
    }
}
