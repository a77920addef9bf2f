package eu.ecvet.recognition.openpart;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Readable;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * The administrative act by which the home institution counts an achievement that a qualification does not list into an open
 * part of it (BR-P03). Never changed; whatever follows it is an act of its own.
 */
@Entity
@Immutable
@Table(name = "open_part_decision")
class OpenPartDecision implements Readable {
    /** A decision is never changed. */
    static final long ONLY_VERSION = 0;

    @Id
    private UUID openPartDecisionId;

    private UUID learnerId;
    private UUID qualificationId;
    private int qualificationVersion;
    private String groupId;
    private UUID unitId;
    private BigDecimal points;
    private UUID decidingInstitutionId;
    private LocalDate decidedOn;
    private String requestHash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private OpenPartDecisionRecord content;

    protected OpenPartDecision() {}

    OpenPartDecision(OpenPartDecisionRecord content, String requestHash) {
        this.openPartDecisionId = content.id();
        this.learnerId = content.learnerId().value();
        this.qualificationId = content.qualificationId().value();
        this.qualificationVersion = content.qualificationVersion();
        this.groupId = content.groupId();
        this.unitId = content.unit() == null ? null : content.unit().unitId().value();
        this.points = content.points() == null ? null : content.points().value();
        this.decidingInstitutionId = content.decidingInstitutionId().value();
        this.decidedOn = content.decidedOn();
        this.requestHash = requestHash;
        this.content = content;
    }

    /** The decision of a row, to be shown only. */
    static OpenPartDecision shown(Row row) {
        var shown = new OpenPartDecision();
        shown.learnerId = row.uuid("learner_id");
        shown.decidingInstitutionId = row.uuid("deciding_institution_id");
        shown.content = row.json("content", OpenPartDecisionRecord.class);
        return shown;
    }

    /** Whether it was made by the same request of the same institution. */
    boolean isMadeBy(Actor actor, String otherHash) {
        return actor.actsFor(new InstitutionId(decidingInstitutionId)) && otherHash.equals(requestHash);
    }

    /** The home institution, which decided. */
    @Override
    public Set<InstitutionId> readers() {
        return Set.of(new InstitutionId(decidingInstitutionId));
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(new LearnerId(learnerId));
    }

    OpenPartDecisionRecord content() {
        return content;
    }
}
