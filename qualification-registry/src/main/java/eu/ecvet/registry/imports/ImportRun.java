package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.Readable;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One run of an import and its report; never changed. */
@Entity
class ImportRun implements Readable {
    @Id
    private UUID id;

    private UUID institutionId;
    private String format;
    private String sourceId;
    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportReport report;

    private Instant ranAt;

    protected ImportRun() {}

    ImportRun(InstitutionId institution, ImportReport report, Instant ranAt) {
        this.id = report.id();
        this.institutionId = institution.value();
        this.format = report.format();
        this.sourceId = report.sourceId();
        this.dryRun = report.dryRun();
        this.report = report;
        this.ranAt = ranAt;
    }

    @Override
    public Set<InstitutionId> readers() {
        return Set.of(new InstitutionId(institutionId));
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.empty();
    }

    ImportReport report() {
        return report;
    }
}
