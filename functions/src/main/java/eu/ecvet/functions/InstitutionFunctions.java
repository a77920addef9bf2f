package eu.ecvet.functions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.ecvet.platform.memory.Memory;
import eu.ecvet.platform.memory.Remembered;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service's own copy of which institution holds which function. In the registry it is written together with the
 * assignment itself, elsewhere by {@link FunctionsChangedHandler}.
 */
@ApplicationScoped
public class InstitutionFunctions {
    private static final int SCOPES = 1_000;
    private static final int INSTITUTIONS = 10_000;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Rows rows;

    /** Every act asks for it, and it changes a few times in a year (ADR 16). */
    private final Remembered<InstitutionId, KnownInstitution> remembered;

    /** A scope by its text: every act asks for those of its institutions, and most of a country say the same. */
    private final Cache<String, FunctionScope> scopes =
            Caffeine.newBuilder().maximumSize(SCOPES).build();

    InstitutionFunctions(Rows rows, Memory memory) {
        this.rows = rows;
        this.remembered = memory.forAMoment(INSTITUTIONS, MOMENT);
    }

    /** Replaces all that is known of the institution; joins the running transaction. */
    public void replace(InstitutionId institution, String country, ZoneId zone, List<HeldFunction> functions) {
        remembered.writtenHere(institution);
        rows.update("""
                insert into known_institution (institution_id, country, zone) values (?, ?, ?)
                on conflict (institution_id) do update set country = excluded.country, zone = excluded.zone""", institution, country, zone.getId());
        rows.update("delete from held_function where institution_id = ?", institution);
        rows.updateEach(
                """
                insert into held_function (assignment_id, institution_id, function, scope, valid_from, valid_until)
                values (?, ?, ?, ?::jsonb, ?, ?)""",
                functions.stream()
                        .map(held -> new Object[] {
                            held.assignmentId(),
                            institution,
                            held.function(),
                            rows.json(held.scope()),
                            held.validity().from(),
                            held.validity().until()
                        })
                        .toList());
    }

    FunctionsHeld of(InstitutionId institution) {
        return find(institution)
                .map(KnownInstitution::functions)
                .orElseGet(() -> new FunctionsHeld(institution, List.of()));
    }

    boolean isKnown(InstitutionId institution) {
        return find(institution).isPresent();
    }

    /** Zone of the institution's legal dates (BR-E05), if the institution is known. */
    public Optional<ZoneId> zoneOf(InstitutionId institution) {
        return find(institution).map(KnownInstitution::zone);
    }

    /** ISO 3166-1 alpha-2 code of the institution's country, if the institution is known. */
    public Optional<String> countryOf(InstitutionId institution) {
        return find(institution).map(KnownInstitution::country);
    }

    private Optional<KnownInstitution> find(InstitutionId institution) {
        return Optional.ofNullable(known(Set.of(institution)).get(institution));
    }

    /** Those of the institutions of which the registry has told, with all functions that they hold or held. */
    Map<InstitutionId, KnownInstitution> known(Collection<InstitutionId> asked) {
        return remembered.of(asked, this::read);
    }

    /** @param function null: the institution holds none */
    private record Holding(InstitutionId institution, String country, ZoneId zone, HeldFunction function) {}

    private Map<InstitutionId, KnownInstitution> read(Collection<InstitutionId> asked) {
        Map<InstitutionId, List<Holding>> holdings =
                rows.list("""
                        select i.institution_id, country, zone, assignment_id, function, scope, valid_from, valid_until
                          from known_institution i left join held_function f on f.institution_id = i.institution_id
                         where i.institution_id = any (?)""", this::holding, asked).stream().collect(Collectors.groupingBy(Holding::institution));
        Map<InstitutionId, KnownInstitution> known = new HashMap<>();
        holdings.forEach((institution, held) -> known.put(
                institution,
                new KnownInstitution(
                        held.getFirst().country(),
                        held.getFirst().zone(),
                        new FunctionsHeld(
                                institution,
                                held.stream()
                                        .map(Holding::function)
                                        .filter(Objects::nonNull)
                                        .toList()))));
        return known;
    }

    private Holding holding(Row row) {
        return new Holding(
                row.id("institution_id", InstitutionId::new),
                row.text("country"),
                ZoneId.of(row.text("zone")),
                row.uuid("assignment_id") == null ? null : held(row));
    }

    private HeldFunction held(Row row) {
        return new HeldFunction(
                row.uuid("assignment_id"),
                row.word("function", Function.class),
                scopes.get(row.text("scope"), written -> row.json("scope", FunctionScope.class)),
                new LegalPeriod(row.date("valid_from"), row.date("valid_until")));
    }
}
