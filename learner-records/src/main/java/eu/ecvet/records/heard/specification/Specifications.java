package eu.ecvet.records.heard.specification;

import eu.ecvet.platform.memory.Memory;
import eu.ecvet.platform.memory.Remembered;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The published unit and qualification versions as this service knows them. A published version never changes, so what was
 * read once is kept in memory.
 */
@ApplicationScoped
public class Specifications {
    private static final int KEPT = 4_000;

    private final Rows rows;
    private final Remembered<UnitVersion, UnitSpecification> units;
    private final Remembered<QualificationVersion, QualificationSpecification> qualifications;

    Specifications(Rows rows, Memory memory) {
        this.rows = rows;
        this.units = memory.forAtMost(KEPT);
        this.qualifications = memory.forAtMost(KEPT);
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
        return units.of(wanted, missing -> rows
                .list(
                        "select specification from known_unit_version where unit_id = any (?)",
                        Specifications::unit,
                        missing.stream().map(UnitVersion::unitId).toList())
                .stream()
                .filter(specification -> missing.contains(specification.version()))
                .collect(Collectors.toMap(UnitSpecification::version, specification -> specification)));
    }

    public Optional<QualificationSpecification> qualification(QualificationVersion wanted) {
        return Optional.ofNullable(
                qualifications.of(Set.of(wanted), missing -> read(wanted)).get(wanted));
    }

    private Map<QualificationVersion, QualificationSpecification> read(QualificationVersion wanted) {
        return rows
                .list(
                        "select specification from known_qualification_version where qualification_id = ? and version = ?",
                        row -> row.json("specification", QualificationSpecification.class),
                        wanted.qualificationId(),
                        wanted.version())
                .stream()
                .collect(Collectors.toMap(QualificationSpecification::version, specification -> specification));
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
        units.writtenHere(unit.version());
        rows.write(
                "insert into known_unit_version (unit_id, version, specification) values (?, ?, ?::jsonb)",
                unit.version().unitId(),
                unit.version().version(),
                rows.json(unit));
    }

    void add(QualificationSpecification qualification) {
        qualifications.writtenHere(qualification.version());
        rows.write(
                "insert into known_qualification_version (qualification_id, version, specification) values (?, ?, ?::jsonb)",
                qualification.version().qualificationId(),
                qualification.version().version(),
                rows.json(qualification));
    }

    void supersede(UnitVersion unit, int byVersion, LocalDate transitionEnds, List<Supersession.Pair> correspondence) {
        rows.write(
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
}
