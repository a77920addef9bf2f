package eu.ecvet.registry.version.act;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.version.Content;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionAct;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.registry.version.Versioned;
import eu.ecvet.registry.version.store.PublishedDocuments;
import eu.ecvet.registry.version.store.Versions;
import eu.ecvet.vocabulary.Identifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way of versions of one kind from draft to publication and on (section 6.1). What a version says is judged by the rules
 * of its kind.
 *
 * @param <V> the versions
 */
public abstract class Review<S extends Versioned, V extends Version<S, C>, C extends Content<C>> {
    /** Rules speak about the content as it stands, not about the request of the act. */
    public static final String CONTENT = "/content";

    private final Versions<S, V> versions;
    private final Access<V, C> access;
    private final PublishedDocuments documents;
    private final Clock clock;

    protected Review(Versions<S, V> versions, Access<V, C> access, PublishedDocuments documents, Clock clock) {
        this.versions = versions;
        this.access = access;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is kept for ever of a version that is published. */
    protected abstract Object document(V version);

    protected abstract void tellPublished(Actor actor, V version);

    /** @param actor empty where the clock did it */
    protected abstract void tellSuperseded(Optional<Actor> actor, V old);

    protected final Step<V> submission(Actor actor, Function<V, List<Violation>> rules) {
        return new Step<>(
                VersionAct.SUBMISSION,
                ofTheDesigner(actor),
                rules,
                version -> version.lifecycle().submit(),
                Review::tellNobody);
    }

    /** Back to the author, by QUALITY_ASSURE, with a reason. */
    public final Step<V> givingBack(Actor actor, String reason) {
        return new Step<>(
                VersionAct.RETURN,
                version -> access.refusalToJudge(actor, version),
                version -> List.of(),
                version -> version.lifecycle().giveBack(reason),
                Review::tellNobody);
    }

    protected final Step<V> approval(Actor actor, Function<V, List<Violation>> rules) {
        return new Step<>(
                VersionAct.APPROVAL,
                version -> access.refusalToJudge(actor, version),
                version -> Stream.concat(
                                version.lifecycle().approverIsNoAuthor(actor.person()).stream(),
                                rules.apply(version).stream())
                        .toList(),
                version -> version.lifecycle().approve(actor.person()),
                Review::tellNobody);
    }

    /** @param succession what the version that was published before keeps about its successor */
    protected final Step<V> publication(
            Actor actor, Validity asked, Function<V, List<Violation>> rules, BiConsumer<V, V> succession) {
        return new Step<>(
                VersionAct.PUBLICATION,
                ofTheDesigner(actor),
                rules,
                version -> publish(version, validity(version, asked), succession),
                version -> {
                    tellPublished(actor, version);
                    versions.supersededBy(version).forEach(old -> tellSuperseded(Optional.of(actor), old));
                });
    }

    protected final Step<V> discarding(Actor actor) {
        return new Step<>(
                VersionAct.DISCARDING,
                ofTheDesigner(actor),
                version -> List.of(),
                version -> version.lifecycle().discard(),
                Review::tellNobody);
    }

    /** From when to when it will be valid: as the content says, unless the publication says otherwise. */
    protected final Validity validity(V version, Validity asked) {
        return Validity.of(version.content().validity()).with(asked);
    }

    /** The version whose place a newer one takes. */
    protected final Optional<V> previous(V version) {
        return versions.latestPublished(version.of().uuid());
    }

    protected final <R> Answer<R> take(
            Actor actor,
            Identifier id,
            int number,
            ReadVersion read,
            Function<V, Step<V>> wanted,
            Function<V, R> view) {
        record Taken<V extends Version<?, ?>>(V version, Step<V> step) {}
        return Act.load(
                        versions.find(id, number).filter(version -> access.mayRead(actor, version)),
                        "This version of the " + versions.word())
                .gather(version -> new Taken<>(version, wanted.apply(version)))
                .may(taken -> taken.step().may().apply(taken.version()))
                .may(taken -> taken.version()
                        .lifecycle()
                        .refusalOfReader(read, taken.version().rowVersion()))
                .may(taken -> taken.version().lifecycle().refusalOf(taken.step().act()))
                .rules(taken -> taken.step().rules().apply(taken.version()))
                .transition(taken -> {
                    taken.step().transition().accept(taken.version());
                    versions.flush();
                })
                .tell(taken -> taken.step().tell().accept(taken.version()))
                .answer(taken -> view.apply(taken.version()));
    }

    /** The clock: the first day of the newer version has come where the owner sits, or nothing happens (BR-E05, BR-Q18). */
    @UseCase
    public void supersede(VersionId id) {
        versions.locked(id)
                .filter(version -> version.lifecycle().isOverOn(access.today(version)))
                .ifPresent(version -> {
                    version.lifecycle().supersede();
                    versions.flush();
                    tellSuperseded(Optional.empty(), version);
                });
    }

    /** Which versions may be over on that day at the latest. */
    @UseCase
    public List<VersionId> dueToBeSuperseded(LocalDate latest) {
        return versions.dueToBeSuperseded(latest);
    }

    String word() {
        return versions.word();
    }

    private void publish(V version, Validity validity, BiConsumer<V, V> succession) {
        previous(version).ifPresent(old -> {
            old.lifecycle().succeededBy(version.number(), validity.from());
            succession.accept(old, version);
            if (old.lifecycle().isOverOn(access.today(version))) {
                old.lifecycle().supersede();
            }
        });
        // At most one version is published without a successor at any moment, also between two statements.
        versions.flush();
        version.publish(validity, Instant.now(clock));
        versions.flush();
        documents.keep(version.id(), versions.word(), document(version));
    }

    private Function<V, Optional<Refusal>> ofTheDesigner(Actor actor) {
        return version -> Access.refusalOfStranger(actor, version).or(() -> access.refusalToDesign(actor, version));
    }

    private static void tellNobody(Object version) {}
}
