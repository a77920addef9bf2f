package eu.ecvet.registry.version.act;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.version.Content;
import eu.ecvet.registry.version.Version;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may prepare, judge and read versions of one kind (BR-Q15, BR-I01, section 6.1).
 *
 * @param <V> the versions
 * @param <C> their content
 */
public abstract class Access<V extends Version<?, C>, C extends Content<C>> {
    private final Authorities authorities;
    private final Function design;

    protected Access(Authorities authorities, Function design) {
        this.authorities = authorities;
        this.design = design;
    }

    /** What an act on such a content is about, as far as it matters for the scope of a function. */
    protected abstract ActObject object(InstitutionId owner, UUID id, C content);

    /** BR-Q15: the acting institution designs such a thing. */
    public Optional<Refusal> refusalToDesign(Actor actor, InstitutionId owner, UUID id, C content) {
        return refusal(actor, design, owner, id, content);
    }

    Optional<Refusal> refusalToDesign(Actor actor, V version) {
        return refusalToDesign(actor, version.owner(), version.id().subjectId(), version.content());
    }

    /** Section 6.1: the acting institution assures the quality of such things. */
    public Optional<Refusal> refusalToJudge(Actor actor, V version) {
        return refusal(
                actor, Function.QUALITY_ASSURE, version.owner(), version.id().subjectId(), version.content());
    }

    /** BR-Q15: the acting institution designs such things at all, whatever they are about. */
    public Optional<Refusal> refusalToDesignAny(Actor actor) {
        return authorities.refusal(actor, design, ActObject.ANY, authorities.today(actor));
    }

    protected Optional<Refusal> refusal(Actor actor, Function function, InstitutionId owner, UUID id, C content) {
        // Without an institution nothing is said about the object, and nothing has to be.
        var object = actor.institution().isEmpty() ? ActObject.ANY : object(owner, id, content);
        return authorities.refusal(actor, function, object, authorities.today(actor));
    }

    /**
     * BR-I01: published versions are public; the others are for their institution, and from submission to publication also
     * for the quality officer who judges them.
     */
    public boolean mayRead(Actor actor, V version) {
        return version.state().isPublic()
                || actor.mayRead(version)
                || (version.state().isHandedIn()
                        && refusalToJudge(actor, version).isEmpty());
    }

    /** Only the institution that answers for it prepares and publishes it. */
    static Optional<Refusal> refusalOfStranger(Actor actor, Version<?, ?> version) {
        return actor.actsFor(version.owner())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden("Only the institution that answers for it does this."));
    }

    /** Whether a list of this institution may name the version: it is published, or its own. */
    public static boolean isReferable(Actor actor, Version<?, ?> version) {
        return version.state().isPublic() || actor.mayRead(version);
    }

    /** Today's legal date where the acting institution sits (BR-E05). */
    public LocalDate today(Actor actor) {
        return authorities.today(actor);
    }

    /** Today's legal date where the institution sits that answers for the version (BR-E05). */
    LocalDate today(Version<?, ?> version) {
        return authorities.today(version.owner());
    }

    protected Authorities authorities() {
        return authorities;
    }
}
