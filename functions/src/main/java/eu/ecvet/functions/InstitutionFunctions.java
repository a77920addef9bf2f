package eu.ecvet.functions;

import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The service's own copy of which institution holds which function. In the registry it is written together with the
 * assignment itself, elsewhere by {@link FunctionsChangedHandler}.
 */
@ApplicationScoped
public class InstitutionFunctions {
    private final Rows rows;

    InstitutionFunctions(Rows rows) {
        this.rows = rows;
    }

    /** Replaces all that is known of the institution; joins the running transaction. */
    public void replace(InstitutionId institution, String country, ZoneId zone, List<HeldFunction> functions) {
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
        return new FunctionsHeld(
                institution,
                rows.list(
                        "select assignment_id, function, scope, valid_from, valid_until from held_function where institution_id = ?",
                        InstitutionFunctions::held,
                        institution));
    }

    boolean isKnown(InstitutionId institution) {
        return zoneOf(institution).isPresent();
    }

    /** Zone of the institution's legal dates (BR-E05), if the institution is known. */
    public Optional<ZoneId> zoneOf(InstitutionId institution) {
        return rows.one(
                "select zone from known_institution where institution_id = ?",
                row -> ZoneId.of(row.text("zone")),
                institution);
    }

    private record Holding(InstitutionId institution, HeldFunction function) {}

    /** Those of the institutions of which the registry has told, with all functions that they hold or held. */
    Map<InstitutionId, KnownInstitution> known(Collection<InstitutionId> asked) {
        Map<InstitutionId, List<HeldFunction>> functions =
                rows
                        .list("""
                        select institution_id, assignment_id, function, scope, valid_from, valid_until from held_function
                        where institution_id = any (?)""", row -> new Holding(row.id("institution_id", InstitutionId::new), held(row)), asked)
                        .stream()
                        .collect(Collectors.groupingBy(
                                Holding::institution, Collectors.mapping(Holding::function, Collectors.toList())));
        Map<InstitutionId, KnownInstitution> known = new HashMap<>();
        rows.list(
                        "select institution_id, country, zone from known_institution where institution_id = any (?)",
                        row -> known(row, functions),
                        asked)
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    /** ISO 3166-1 alpha-2 code of the institution's country, if the institution is known. */
    public Optional<String> countryOf(InstitutionId institution) {
        return rows.one(
                "select country from known_institution where institution_id = ?",
                row -> row.text("country"),
                institution);
    }

    private static Map.Entry<InstitutionId, KnownInstitution> known(
            Row row, Map<InstitutionId, List<HeldFunction>> functions) {
        InstitutionId institution = row.id("institution_id", InstitutionId::new);
        var held = new FunctionsHeld(institution, functions.getOrDefault(institution, List.of()));
        return Map.entry(institution, new KnownInstitution(row.text("country"), ZoneId.of(row.text("zone")), held));
    }

    private static HeldFunction held(Row row) {
        return new HeldFunction(
                row.uuid("assignment_id"),
                row.word("function", Function.class),
                row.json("scope", FunctionScope.class),
                new LegalPeriod(row.date("valid_from"), row.date("valid_until")));
    }
}
