package eu.ecvet.registry.qualification;

import eu.ecvet.platform.sql.Rows;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.Units;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.registry.version.store.Versions;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The qualifications of the registry and their versions. */
@Singleton
public class Qualifications extends Versions<Qualification, QualificationSpecification> {
    private final Rows rows;
    private final Units units;

    Qualifications(EntityManager entities, Rows rows, Units units) {
        super(entities, Qualification.class, QualificationSpecification.class, "qualification");
        this.rows = rows;
        this.units = units;
    }

    /** The qualification that an institution took over from one place of another register. */
    public Optional<Qualification> imported(InstitutionId owner, String register, String sourceId, String composition) {
        return imported(owner, register, sourceId).stream()
                .filter(one -> composition.equals(one.sourceComposition()))
                .findFirst();
    }

    /** The listed unit versions that exist, by unit. */
    public Map<UnitId, UnitSpecification> unitsOf(QualificationContent content) {
        return units
                .findAll(content.units().stream()
                        .filter(listed -> listed.unitVersion() != null)
                        .map(listed -> new VersionId(listed.unitId().value(), listed.unitVersion()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(UnitSpecification::unitId, version -> version, (one, other) -> one));
    }

    /** Writes the version together with its list of units; the list has rows of its own, so that the database guards it. */
    @Override
    public void write(QualificationSpecification version) {
        flush();
        var id = version.id();
        rows.update(
                "delete from qualification_version_unit where qualification_id = ? and number = ?",
                id.subjectId(),
                id.number());
        rows.updateEach(
                """
                insert into qualification_version_unit
                    (qualification_id, number, unit_id, unit_number, obligation, points)
                values (?, ?, ?, ?, ?, ?)""",
                version.content().units().stream()
                        .map(listed -> new Object[] {
                            id.subjectId(),
                            id.number(),
                            listed.unitId(),
                            listed.unitVersion(),
                            listed.obligation(),
                            listed.points()
                        })
                        .toList());
    }
}
