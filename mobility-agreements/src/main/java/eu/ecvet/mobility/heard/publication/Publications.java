package eu.ecvet.mobility.heard.publication;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.ecvet.platform.memory.Memory;
import eu.ecvet.platform.memory.Remembered;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the qualification registry has published, as far as this service has heard of it; published versions are remembered. */
@ApplicationScoped
public class Publications {
    private static final int KEPT = 10_000;
    private static final TypeReference<List<PublishedUnit.Outcome>> OUTCOMES = new TypeReference<>() {};
    private static final TypeReference<List<PublishedQualification.QualificationUnit>> UNITS = new TypeReference<>() {};

    private final Rows rows;
    private final Remembered<UnitVersion, PublishedUnit> units;
    private final Remembered<QualificationVersion, PublishedQualification> qualifications;

    Publications(Rows rows, Memory memory) {
        this.rows = rows;
        this.units = memory.forAtMost(KEPT);
        this.qualifications = memory.forAtMost(KEPT);
    }

    public Optional<PublishedQualification> qualification(QualificationVersion qualification) {
        return Optional.ofNullable(qualifications(List.of(qualification)).get(qualification));
    }

    /** What is known of these; what is missing in the answer is unknown. */
    public Map<QualificationVersion, PublishedQualification> qualifications(Collection<QualificationVersion> asked) {
        return qualifications.of(asked, missing -> rows
                .list(
                        "select * from published_qualification where qualification_id = any (?)",
                        Publications::qualification,
                        ids(missing, QualificationVersion::qualificationId))
                .stream()
                .filter(version -> missing.contains(version.qualification()))
                .collect(Collectors.toMap(PublishedQualification::qualification, Function.identity())));
    }

    public Optional<PublishedUnit> unit(UnitVersion unit) {
        return Optional.ofNullable(units(List.of(unit)).get(unit));
    }

    /** What is known of these, whatever followed them; what is missing in the answer is unknown. */
    public Map<UnitVersion, PublishedUnit> units(Collection<UnitVersion> asked) {
        return units.of(asked, missing -> versions(ids(missing, UnitVersion::unitId)).stream()
                .filter(version -> missing.contains(version.unit()))
                .collect(Collectors.toMap(PublishedUnit::unit, Function.identity())));
    }

    /** All published versions of these units. */
    public List<PublishedUnit> versions(Collection<UnitId> asked) {
        return asked.isEmpty()
                ? List.of()
                : rows.list("select * from published_unit where unit_id = any (?)", Publications::unit, asked);
    }

    /** What followed these versions so far. */
    public Supplier<Followers> followers(
            Asking asking, Collection<UnitVersion> ofUnits, Collection<QualificationVersion> ofQualifications) {
        Supplier<List<Map.Entry<UnitVersion, LocalDate>>> ended = ofUnits.isEmpty()
                ? List::of
                : asking.list(
                        "select unit_id, version, transition_ends from published_unit"
                                + " where unit_id = any (?::uuid[]) and transition_ends is not null",
                        row -> Map.entry(unitVersion(row), row.date("transition_ends")),
                        ids(ofUnits, UnitVersion::unitId));
        Supplier<List<Followers.FirstDay>> firstDays = ofQualifications.isEmpty()
                ? List::of
                : asking.list(
                        "select qualification_id, version, valid_from from published_qualification"
                                + " where qualification_id = any (?::uuid[])",
                        row -> new Followers.FirstDay(qualificationVersion(row), row.date("valid_from")),
                        ids(ofQualifications, QualificationVersion::qualificationId));
        return () -> new Followers(
                ended.get().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                firstDays.get());
    }

    private static <V, I> Set<I> ids(Collection<V> versions, Function<V, I> id) {
        return versions.stream().map(id).collect(Collectors.toSet());
    }

    private static UnitVersion unitVersion(Row row) {
        return new UnitVersion(row.id("unit_id", UnitId::new), row.count("version"));
    }

    private static QualificationVersion qualificationVersion(Row row) {
        return new QualificationVersion(row.id("qualification_id", QualificationId::new), row.count("version"));
    }

    private static LegalPeriod validity(Row row) {
        return new LegalPeriod(row.date("valid_from"), row.date("valid_until"));
    }

    private static PublishedUnit unit(Row row) {
        Long level = row.numberOrNull("eqf_level");
        String creditValidity = row.text("credit_validity");
        return new PublishedUnit(
                unitVersion(row),
                row.text("code"),
                row.json("title", LocalizedText.class),
                row.text("language"),
                level == null ? null : level.intValue(),
                validity(row),
                creditValidity == null ? null : Period.parse(creditValidity),
                row.json("outcomes", OUTCOMES));
    }

    private static PublishedQualification qualification(Row row) {
        return new PublishedQualification(
                qualificationVersion(row),
                row.text("code"),
                row.json("title", LocalizedText.class),
                row.text("language"),
                row.text("country"),
                new EqfLevel(row.count("eqf_level")),
                row.text("isced_f"),
                row.points("total_points"),
                validity(row),
                row.json("units", UNITS));
    }

    /** Told again, it says the same or more; that a newer version follows it stays known. */
    void keep(PublishedUnit unit) {
        units.writtenHere(unit.unit());
        rows.write(
                """
                insert into published_unit (unit_id, version, code, title, language, eqf_level, valid_from, valid_until,
                    credit_validity, outcomes)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (unit_id, version) do update set code = excluded.code, title = excluded.title,
                    language = excluded.language, eqf_level = excluded.eqf_level, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until, credit_validity = excluded.credit_validity,
                    outcomes = excluded.outcomes""",
                unit.unit().unitId(),
                unit.unit().version(),
                unit.code(),
                rows.json(unit.title()),
                unit.language(),
                unit.level(),
                unit.validity().from(),
                unit.validity().until(),
                unit.creditValidity() == null ? null : unit.creditValidity().toString(),
                rows.json(unit.outcomes()));
    }

    /** False if nobody has told of the version yet. */
    boolean supersede(UnitVersion unit, LocalDate transitionEnds) {
        return rows.update(
                        "update published_unit set transition_ends = ? where unit_id = ? and version = ?",
                        transitionEnds,
                        unit.unitId(),
                        unit.version())
                > 0;
    }

    void keep(PublishedQualification qualification) {
        qualifications.writtenHere(qualification.qualification());
        rows.write(
                """
                insert into published_qualification (qualification_id, version, code, title, language, country, eqf_level,
                    isced_f, total_points, valid_from, valid_until, units)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (qualification_id, version) do update set code = excluded.code, title = excluded.title,
                    language = excluded.language, country = excluded.country, eqf_level = excluded.eqf_level,
                    isced_f = excluded.isced_f, total_points = excluded.total_points, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until, units = excluded.units""",
                qualification.qualification().qualificationId(),
                qualification.qualification().version(),
                qualification.code(),
                rows.json(qualification.title()),
                qualification.language(),
                qualification.country(),
                qualification.eqfLevel(),
                qualification.iscedF(),
                qualification.totalPoints(),
                qualification.validity().from(),
                qualification.validity().until(),
                rows.json(qualification.units()));
    }
}
