package eu.ecvet.functions;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers who may act (BR-I01), from the token's roles and from the functions that the registry assigned. */
@ApplicationScoped
public class Authorities {
    private final InstitutionFunctions institutions;
    private final LegalCalendar calendar;

    Authorities(InstitutionFunctions institutions, LegalCalendar calendar) {
        this.institutions = institutions;
        this.calendar = calendar;
    }

    /**
     * Empty if the actor may exercise the function for the institution of the token, on that date; else why not. The
     * person's role must allow the function (BR-I05), the institution must hold it with that scope on that date (BR-I01).
     */
    public Optional<Refusal> refusal(Actor actor, Function function, ActObject object, LocalDate onDate) {
        if (actor.institution().isEmpty()) {
            return refused(function, "The access token does not say for which institution the person acts.");
        }
        if (!actor.mayExercise(function)) {
            return refused(
                    function,
                    "The person's role does not carry the function %s; %s."
                            .formatted(function, rolesCarrying(function)));
        }
        return held(actor.institution().get())
                .refusalOf(function, object, onDate)
                .map(violation -> new Refusal.NotEmpowered(function.name(), violation));
    }

    /** The functions of any institution, for rules about partners and named bodies. */
    public FunctionsHeld held(InstitutionId institution) {
        return institutions.of(institution);
    }

    /** Whether the registry has told this service about the institution. */
    public boolean isKnown(InstitutionId institution) {
        return institutions.isKnown(institution);
    }

    /** Today's legal date where the actor's institution sits (BR-E05). */
    public LocalDate today(Actor actor) {
        return actor.institution()
                .flatMap(institutions::zoneOf)
                .map(calendar::today)
                .orElseGet(calendar::today);
    }

    /** Today's legal date where the institution sits, for acts of the clock on its behalf (BR-E05). */
    public LocalDate today(InstitutionId institution) {
        return institutions.zoneOf(institution).map(calendar::today).orElseGet(calendar::today);
    }

    /** The same for several institutions at once; one of which the registry has not told counts in the zone of the service. */
    public Map<InstitutionId, LocalDate> today(Collection<InstitutionId> asked) {
        Map<InstitutionId, KnownInstitution> known = institutions.known(asked);
        return asked.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(each -> each, each -> today(each, known)));
    }

    /** The same where it is known already what the registry has told. */
    public LocalDate today(InstitutionId institution, Map<InstitutionId, KnownInstitution> known) {
        return Optional.ofNullable(known.get(institution))
                .map(KnownInstitution::zone)
                .map(calendar::today)
                .orElseGet(calendar::today);
    }

    /** What the registry has told of these institutions, in one look; one that is missing in the answer is unknown. */
    public Map<InstitutionId, KnownInstitution> known(Collection<InstitutionId> asked) {
        return institutions.known(asked);
    }

    private static String rolesCarrying(Function function) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role.mayExercise(function))
                .map(Role::inToken)
                .toList();
        return roles.isEmpty() ? "no role does" : "these do: " + String.join(", ", roles);
    }

    private static Optional<Refusal> refused(Function function, String sentence) {
        return Optional.of(new Refusal.NotEmpowered(function.name(), AuthorityRule.FUNCTION_MISSING.because(sentence)));
    }
}
