package eu.ecvet.registry.version.act;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.KeptDocument;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.registry.version.Content;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.registry.version.Versioned;
import eu.ecvet.registry.version.store.PublishedDocuments;
import eu.ecvet.registry.version.store.VersionSearch;
import eu.ecvet.registry.version.store.Versions;
import eu.ecvet.vocabulary.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who may read a version reads it, alone, among all of its unit or qualification, or in a list. */
public abstract class Reading<S extends Versioned, V extends Version<S, C>, C extends Content<C>> {
    private final Versions<S, V> versions;
    private final Access<V, C> access;
    private final PublishedDocuments documents;

    protected Reading(Versions<S, V> versions, Access<V, C> access, PublishedDocuments documents) {
        this.versions = versions;
        this.access = access;
        this.documents = documents;
    }

    /** The bytes of a published version, which are the same for everybody; empty where it was never published. */
    public Optional<KeptDocument> document(Identifier id, int number) {
        return documents.find(new VersionId(id.value(), number), versions.word());
    }

    /** The same if it lies in memory; asks nobody. */
    public Optional<KeptDocument> atHand(Identifier id, int number) {
        return documents.atHand(new VersionId(id.value(), number), versions.word());
    }

    @UseCase
    public <R> Answer<R> version(Actor actor, Identifier id, int number, Function<V, R> view) {
        return Answer.found(
                        versions.find(id, number).filter(version -> access.mayRead(actor, version)),
                        "This version of the " + versions.word())
                .map(view);
    }

    /** All versions that the caller may read. */
    @UseCase
    public <R> Answer<R> overview(Actor actor, Identifier id, BiFunction<S, List<V>, R> view) {
        var readable = versions.all(id.value()).stream()
                .filter(version -> access.mayRead(actor, version))
                .toList();
        return Answer.found(readable.stream().findFirst(), "The " + versions.word())
                .map(first -> view.apply(first.of(), readable));
    }

    @UseCase(snapshot = true)
    public <R> Page<R> search(Actor actor, VersionSearch search, PageRequest page, Function<V, R> view) {
        return versions.search(actor.institution(), search, page).map(view);
    }
}
