package eu.ecvet.records.heard.specification;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The published unit and qualification versions as this service knows them. A published version never changes, so what was
 * read once is kept in memory.
 */
@ApplicationScoped
public class Specifications {
    private static final int KEPT = 4_000;

    private final Rows rows;
    private final Map<UnitVersion, UnitSpecification> units = kept();
    private final Map<QualificationVersion, QualificationSpecification> qualifications = kept();

    Specifications(Rows rows) {
        this.rows = rows;
    }

    public Optional<UnitSpecification> unit(UnitVersion unit) {
        return Optional.ofNullable(units(Set.of(unit)).get(unit));
    }

    /** The newest published version of the unit that is known here. */
    public Optional<UnitSpecification> newest(UnitId unit) {
        return rows.one(
                "select specification from known_unit_version where unit_id = ? order by version desc limit 1",
                Specifications::unit,
                unit);
    }

    /** Those of the unit versions that are known here. */
    public Map<UnitVersion, UnitSpecification> units(Collection<UnitVersion> wanted) {
        Map<UnitVersion, UnitSpecification> found = new HashMap<>();
        Set<UnitVersion> missing = new HashSet<>();
        for (UnitVersion unit : wanted) {
            UnitSpecification known = units.get(unit);
            if (known == null) {
                missing.add(unit);
            } else {
                found.put(unit, known);
            }
        }
        if (!missing.isEmpty()) {
            rows
                    .list(
                            "select specification from known_unit_version where unit_id = any (?)",
                            Specifications::unit,
                            missing.stream().map(UnitVersion::unitId).toList())
                    .stream()
                    .filter(specification -> missing.contains(specification.version()))
                    .forEach(specification -> found.put(specification.version(), specification));
            missing.stream().filter(found::containsKey).forEach(unit -> units.put(unit, found.get(unit)));
        }
        return found;
    }

    public Optional<QualificationSpecification> qualification(QualificationVersion wanted) {
        QualificationSpecification known = qualifications.get(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<QualificationSpecification> read = rows.one(
                "select specification from known_qualification_version where qualification_id = ? and version = ?",
                row -> row.json("specification", QualificationSpecification.class),
                wanted.qualificationId(),
                wanted.version());
        read.ifPresent(specification -> qualifications.put(wanted, specification));
        return read;
    }

    /**
     * The outcomes that each outcome of these units is equivalent to, by the published tables: what is equivalent is so in
     * both directions (BR-Q18, BR-R11).
     */
    public Supplier<Map<OutcomeId, Set<OutcomeId>>> equivalents(Asking asking, Collection<UnitId> ofUnits) {
        Supplier<List<Supersession>> tables = asking.list(
                "select correspondence from known_unit_version where unit_id = any (?::uuid[]) and superseded_by is not null",
                row -> row.json("correspondence", Supersession.class),
                ofUnits);
        return () -> Supersession.equivalents(tables.get());
    }

    public boolean isKnown(UnitVersion unit) {
        return unit(unit).isPresent();
    }

    void add(UnitSpecification unit) {
        rows.update(
                "insert into known_unit_version (unit_id, version, specification) values (?, ?, ?::jsonb)",
                unit.version().unitId(),
                unit.version().version(),
                rows.json(unit));
    }

    void add(QualificationSpecification qualification) {
        rows.update(
                "insert into known_qualification_version (qualification_id, version, specification) values (?, ?, ?::jsonb)",
                qualification.version().qualificationId(),
                qualification.version().version(),
                rows.json(qualification));
    }

    void supersede(UnitVersion unit, int byVersion, LocalDate transitionEnds, List<Supersession.Pair> correspondence) {
        rows.update(
                """
                update known_unit_version set superseded_by = ?, transition_ends = ?, correspondence = ?::jsonb
                where unit_id = ? and version = ?""",
                byVersion,
                transitionEnds,
                rows.json(new Supersession(correspondence)),
                unit.unitId(),
                unit.version());
    }

    private static UnitSpecification unit(Row row) {
        return row.json("specification", UnitSpecification.class);
    }

    private static <K, V> Map<K, V> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }
}
