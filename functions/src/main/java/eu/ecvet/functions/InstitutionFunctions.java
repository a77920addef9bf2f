package eu.ecvet.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The service's own copy of which institution holds which function. In the registry it is written together with the
 * assignment itself, elsewhere by {@link FunctionsChangedHandler}.
 */
@ApplicationScoped
public class InstitutionFunctions {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    InstitutionFunctions(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Replaces all that is known of the institution; joins the running transaction. */
    public void replace(InstitutionId institution, String country, ZoneId zone, List<HeldFunction> functions) {
        try (Connection connection = database.getConnection()) {
            try (var statement = connection.prepareStatement(
                    "insert into known_institution (institution_id, country, zone) values (?, ?, ?)"
                            + " on conflict (institution_id) do update set country = excluded.country, zone = excluded.zone")) {
                statement.setObject(1, institution.value());
                statement.setString(2, country);
                statement.setString(3, zone.getId());
                statement.executeUpdate();
            }
            try (var statement = connection.prepareStatement("delete from held_function where institution_id = ?")) {
                statement.setObject(1, institution.value());
                statement.executeUpdate();
            }
            try (var statement = connection.prepareStatement(
                    "insert into held_function (assignment_id, institution_id, function, scope, valid_from, valid_until)"
                            + " values (?, ?, ?, ?::jsonb, ?, ?)")) {
                for (HeldFunction held : functions) {
                    statement.setObject(1, held.assignmentId());
                    statement.setObject(2, institution.value());
                    statement.setString(3, held.function().name());
                    statement.setString(4, json.writeValueAsString(held.scope()));
                    statement.setObject(5, held.validity().from());
                    statement.setObject(6, held.validity().until());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the functions of an institution could not be written", failure);
        }
    }

    FunctionsHeld of(InstitutionId institution) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select assignment_id, function, scope::text, valid_from, valid_until from held_function"
                                + " where institution_id = ?")) {
            statement.setObject(1, institution.value());
            List<HeldFunction> functions = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    functions.add(new HeldFunction(
                            rows.getObject(1, UUID.class),
                            Function.valueOf(rows.getString(2)),
                            json.readValue(rows.getString(3), FunctionScope.class),
                            new LegalPeriod(rows.getObject(4, LocalDate.class), rows.getObject(5, LocalDate.class))));
                }
            }
            return new FunctionsHeld(functions);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the functions of an institution could not be read", failure);
        }
    }

    boolean isKnown(InstitutionId institution) {
        return zoneOf(institution).isPresent();
    }

    /** Zone of the institution's legal dates (BR-E05), if the institution is known. */
    public Optional<ZoneId> zoneOf(InstitutionId institution) {
        return field(institution, "zone").map(ZoneId::of);
    }

    /** Those of the institutions of which the registry has told, with all functions that they hold or held. */
    Map<InstitutionId, KnownInstitution> known(Collection<InstitutionId> asked) {
        Map<InstitutionId, List<HeldFunction>> functions = new HashMap<>();
        Map<InstitutionId, KnownInstitution> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select i.institution_id, i.country, i.zone, f.assignment_id, f.function, f.scope::text, f.valid_from, f.valid_until"
                                + " from known_institution i left join held_function f on f.institution_id = i.institution_id"
                                + " where i.institution_id = any (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", asked.stream().map(InstitutionId::value).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var id = new InstitutionId(rows.getObject(1, UUID.class));
                    List<HeldFunction> held = functions.computeIfAbsent(id, first -> new ArrayList<>());
                    if (rows.getObject(4) != null) {
                        held.add(new HeldFunction(
                                rows.getObject(4, UUID.class),
                                Function.valueOf(rows.getString(5)),
                                json.readValue(rows.getString(6), FunctionScope.class),
                                new LegalPeriod(
                                        rows.getObject(7, LocalDate.class), rows.getObject(8, LocalDate.class))));
                    }
                    known.put(
                            id,
                            new KnownInstitution(
                                    rows.getString(2), ZoneId.of(rows.getString(3)), new FunctionsHeld(held)));
                }
            }
            return known;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("institutions could not be looked up", failure);
        }
    }

    /** ISO 3166-1 alpha-2 code of the institution's country, if the institution is known. */
    public Optional<String> countryOf(InstitutionId institution) {
        return field(institution, "country");
    }

    private Optional<String> field(InstitutionId institution, String column) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select " + column + " from known_institution where institution_id = ?")) {
            statement.setObject(1, institution.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("an institution could not be looked up", failure);
        }
    }
}
