package eu.ecvet.registry.version;

import eu.ecvet.functions.actor.Readable;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a unit or qualification: what it says, and where it stands.
 *
 * @param <S> what it is a version of
 * @param <C> its content
 */
@MappedSuperclass
public abstract class Version<S extends Versioned, C extends Content<C>> implements Readable {
    /** Not private: the enhancement of the entities has to see a part of them that has fields of its own. */
    protected Lifecycle lifecycle;

    private String sourceVersion;
    private String sourceHash;
    private String searchText;

    @jakarta.persistence.Version
    @Column(name = "version")
    private long rowVersion;

    protected Version() {}

    /** A first or next draft. */
    protected Version(String person) {
        lifecycle = Lifecycle.begunBy(person);
    }

    public abstract VersionId id();

    public abstract S of();

    public abstract C content();

    /** Keeps the content, with whatever is derived from it. */
    protected abstract void keep(C said);

    protected final void describe(C said) {
        keep(said);
        searchText = SearchText.of(of().code(), said.title());
    }

    public int number() {
        return id().number();
    }

    public InstitutionId owner() {
        return of().owner();
    }

    /** Before it is published; afterwards everybody may. */
    @Override
    public Set<InstitutionId> readers() {
        return Set.of(owner());
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.empty();
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public VersionState state() {
        return lifecycle.state();
    }

    public String sourceVersion() {
        return sourceVersion;
    }

    public String sourceHash() {
        return sourceHash;
    }

    public long rowVersion() {
        return rowVersion;
    }

    /** A person's change of a draft. */
    public void change(C changed, String person) {
        lifecycle.change(person);
        describe(changed);
    }

    /** What the source of an import says now. */
    public void replaceFromSource(C replaced, String person) {
        lifecycle.replace(person);
        describe(replaced);
    }

    /** Remembers what the source said, to recognise it again. */
    public void cameFrom(String versionOfSource, String hashOfSource) {
        sourceVersion = versionOfSource;
        sourceHash = hashOfSource;
    }

    /** From here on it never changes (BR-Q05). */
    public void publish(Validity validity, Instant at) {
        lifecycle.publish(at);
        keep(content().valid(validity));
    }
}
