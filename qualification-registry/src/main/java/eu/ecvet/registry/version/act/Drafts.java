package eu.ecvet.registry.version.act;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.version.Content;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionAct;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.registry.version.Versioned;
import eu.ecvet.registry.version.store.Versions;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.InstitutionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * An institution prepares versions of one kind: a new thing with its first draft, the next version of one, changes of a
 * draft.
 */
public abstract class Drafts<S extends Versioned, V extends Version<S, C>, C extends Content<C>> {
    private final Versions<S, V> versions;
    private final Access<V, C> access;
    private final ContentHash hash;

    protected Drafts(Versions<S, V> versions, Access<V, C> access, ContentHash hash) {
        this.versions = versions;
        this.access = access;
        this.hash = hash;
    }

    protected abstract S begun(UUID id, String code, InstitutionId owner, String creationHash);

    protected abstract V drafted(S subject, int number, C content, String person);

    /** As it is kept: with what the registry adds to what a person wrote. */
    protected abstract C completed(C written, InstitutionId acting);

    /** The words of a version as those of the next. */
    protected abstract C forNextVersion(C content);

    /** Who else has to be empowered, beside the designer, to write this. */
    protected abstract Optional<Refusal> refusalToWrite(
            Actor actor, InstitutionId owner, UUID id, C written, Optional<C> before);

    /** What holds even for a draft. */
    protected abstract List<Violation> rules(Actor actor, C content, String at);

    /** What of it is in use elsewhere. */
    protected abstract Optional<Refusal> conflict(UUID id, int number, C content, String at);

    @UseCase
    public <R> Answer<Created<R>> create(
            Actor actor, Optional<? extends Identifier> given, String code, C content, Function<V, R> view) {
        UUID id = given.map(Identifier::value).orElseGet(UUID::randomUUID);
        String wanted = hash.of(Map.of("code", code, "content", content));
        InstitutionId owner = actor.institution().orElse(null);
        return Creation.by(() -> access.refusalToDesign(actor, owner, id, content)
                        .or(() -> refusalToWrite(actor, owner, id, content, Optional.empty())))
                .repeat(() -> versions.find(id), before -> before.isMadeBy(actor, wanted))
                .may(() -> conflict(id, 1, content, Review.CONTENT))
                .rules(() -> rules(actor, completed(content, owner), Review.CONTENT))
                .make(() -> {
                    S subject = begun(id, code, owner, wanted);
                    versions.add(subject);
                    versions.add(drafted(subject, 1, completed(content, owner), actor.person()));
                    return subject;
                })
                .answer(subject -> view.apply(versions.find(subject.uuid(), 1).orElseThrow()));
    }

    @UseCase
    public <R> Answer<R> change(
            Actor actor, Identifier id, int number, ReadVersion read, C written, Function<V, R> view) {
        return change(actor, owned(actor, id, number), read, version -> Answer.done(written), view);
    }

    /** A change that is worked out from what the draft says. */
    protected final <R> Answer<R> change(
            Actor actor, Answer<V> owned, ReadVersion read, Function<V, Answer<C>> wanted, Function<V, R> view) {
        record Written<V, C>(V version, C content) {}
        return Act.load(owned)
                .may(version -> Access.refusalOfStranger(actor, version))
                // What is published is immutable whatever version was read, so that comes first.
                .may(version -> version.state().isPublic()
                        ? version.lifecycle().refusalOf(VersionAct.CHANGE)
                        : Optional.empty())
                .may(version -> access.refusalToDesign(actor, version))
                .may(version -> ReadVersion.refusal(read, version.rowVersion()))
                .may(version -> version.lifecycle().refusalOf(VersionAct.CHANGE))
                .then(version -> wanted.apply(version).map(content -> new Written<>(version, content)))
                .may(written -> access.refusalToDesign(
                        actor, written.version().owner(), written.version().id().subjectId(), written.content()))
                .may(written -> refusalToWrite(
                        actor,
                        written.version().owner(),
                        written.version().id().subjectId(),
                        written.content(),
                        Optional.of(written.version().content())))
                .may(written -> conflict(
                        written.version().id().subjectId(), written.version().number(), written.content(), ""))
                .rules(written -> rules(actor, kept(actor, written.content()), ""))
                .transition(written -> {
                    written.version().change(kept(actor, written.content()), actor.person());
                    versions.write(written.version());
                })
                .answer(written -> view.apply(written.version()));
    }

    private C kept(Actor actor, C written) {
        return completed(written, actor.institution().orElseThrow());
    }

    /** The next version, with the words of the last one that was not given up. */
    @UseCase
    public <R> Answer<Created<R>> prepareNext(Actor actor, Identifier id, Function<V, R> view) {
        var all = versions.all(id.value());
        return Act.load(
                        all.stream()
                                .filter(version -> version.state() != VersionState.DISCARDED)
                                .reduce((earlier, later) -> later)
                                .or(() -> all.stream().reduce((earlier, later) -> later))
                                .filter(version -> actor.actsFor(version.owner())),
                        "The " + versions.word())
                .may(last -> access.refusalToDesign(actor, last))
                .may(last -> all.stream()
                        .filter(version -> version.state().isOpen())
                        .findFirst()
                        .map(open -> new Refusal.Conflict(RegistryRule.OPEN_DRAFT_EXISTS.because(
                                "Version %d is still being prepared; finish or discard it first."
                                        .formatted(open.number())))))
                .make(last -> {
                    V next = drafted(
                            last.of(), all.getLast().number() + 1, forNextVersion(last.content()), actor.person());
                    versions.add(next);
                    return next;
                })
                .answer(next -> Created.anew(view.apply(next)));
    }

    /** A version that this caller may know of. */
    protected final Answer<V> owned(Actor actor, Identifier id, int number) {
        return Answer.found(
                versions.find(id, number).filter(version -> Access.isReferable(actor, version)),
                "This version of the " + versions.word());
    }
}
