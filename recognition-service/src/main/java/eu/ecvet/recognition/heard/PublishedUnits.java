package eu.ecvet.recognition.heard;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.memory.Memory;
import eu.ecvet.platform.memory.Remembered;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The unit versions that the registry published, as far as this service has heard of them; they are remembered. */
@ApplicationScoped
public class PublishedUnits {
    private static final int KEPT = 10_000;

    private final Rows rows;
    private final Remembered<UnitVersion, PublishedUnit> remembered;

    PublishedUnits(Rows rows, Memory memory) {
        this.rows = rows;
        this.remembered = memory.forAtMost(KEPT);
    }

    /** Those of the unit versions that this service has heard of, in the order asked for. */
    public Map<UnitVersion, PublishedUnit> find(Collection<UnitVersion> units) {
        Map<UnitVersion, PublishedUnit> known = remembered.of(units, this::read);
        Map<UnitVersion, PublishedUnit> wanted = new LinkedHashMap<>();
        units.forEach(unit -> Optional.ofNullable(known.get(unit)).ifPresent(found -> wanted.put(unit, found)));
        return wanted;
    }

    private Map<UnitVersion, PublishedUnit> read(Collection<UnitVersion> units) {
        return rows
                .list(
                        "select content from published_unit where unit_id = any (?::uuid[])",
                        row -> row.json("content", PublishedUnit.class),
                        units.stream().map(UnitVersion::unitId).toList())
                .stream()
                .filter(unit -> units.contains(unit.version()))
                .collect(Collectors.toMap(PublishedUnit::version, unit -> unit));
    }

    public Map<UnitId, Supersessions> supersessions(Collection<UnitId> units) {
        return supersessions(rows.asking(), units).get();
    }

    /** How the versions of each of the units follow one another. */
    public Supplier<Map<UnitId, Supersessions>> supersessions(Asking asking, Collection<UnitId> units) {
        var steps = asking.list(
                "select content from unit_supersession where unit_id = any (?::uuid[]) order by unit_version",
                row -> row.json("content", Supersessions.Supersession.class),
                units);
        return () -> {
            var ofUnit = steps.get().stream().collect(Collectors.groupingBy(Supersessions.Supersession::unitId));
            return units.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            unit -> unit, unit -> new Supersessions(ofUnit.getOrDefault(unit, List.of()))));
        };
    }

    @Produces
    @Singleton
    EventHandler published() {
        return Heard.kept("unit.version.published", PublishedUnit.class, this::keep);
    }

    private void keep(PublishedUnit unit) {
        remembered.writtenHere(unit.version());
        rows.write(
                "insert into published_unit (unit_id, unit_version, content) values (?, ?, ?::jsonb)"
                        + " on conflict (unit_id, unit_version) do nothing",
                unit.unitId(),
                unit.unitVersion(),
                rows.json(unit));
    }

    @Produces
    @Singleton
    EventHandler superseded() {
        return Heard.kept(
                "unit.version.superseded",
                Supersessions.Supersession.class,
                step -> rows.write(
                        "insert into unit_supersession (unit_id, unit_version, superseded_by_version, content)"
                                + " values (?, ?, ?, ?::jsonb) on conflict (unit_id, unit_version) do update"
                                + " set superseded_by_version = excluded.superseded_by_version, content = excluded.content",
                        step.unitId(),
                        step.unitVersion(),
                        step.supersededByVersion(),
                        rows.json(step)));
    }
}
