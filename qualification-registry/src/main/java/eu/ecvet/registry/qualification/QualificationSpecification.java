package eu.ecvet.registry.qualification;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.lifecycle.Lifecycle;
import eu.ecvet.registry.lifecycle.SearchText;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a qualification: what it says and where it stands. Its life is described at {@link Lifecycle}. */
@Entity
@DynamicUpdate
@Table(name = "qualification_version")
public class QualificationSpecification {
    @EmbeddedId
    private QualificationSpecificationId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "qualification_id", insertable = false, updatable = false)
    private Qualification qualification;

    private Lifecycle lifecycle;

    @JdbcTypeCode(SqlTypes.JSON)
    private QualificationContent content;

    private String country;
    private Integer eqfLevel;

    @Column(name = "isced_f")
    private String iscedF;

    private String sourceVersion;
    private String sourceHash;
    private String searchText;

    @Version
    private long version;

    protected QualificationSpecification() {}

    /** A first or next draft. */
    public QualificationSpecification(
            Qualification qualification, int number, QualificationContent content, String person) {
        this.id = new QualificationSpecificationId(qualification.id().value(), number);
        this.qualification = qualification;
        this.lifecycle = Lifecycle.begunBy(person);
        describe(content);
    }

    private void describe(QualificationContent described) {
        content = described;
        country = described.country();
        eqfLevel = described.eqfLevel() == null ? null : described.eqfLevel().value();
        iscedF = described.iscedF();
        searchText = SearchText.of(qualification.code(), described.title());
    }

    public QualificationId qualificationId() {
        return new QualificationId(id.qualificationId());
    }

    public int number() {
        return id.number();
    }

    public Qualification qualification() {
        return qualification;
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public QualificationContent content() {
        return content;
    }

    public String sourceVersion() {
        return sourceVersion;
    }

    public String sourceHash() {
        return sourceHash;
    }

    long version() {
        return version;
    }

    /** A person's change of a draft. */
    Optional<Refusal> change(QualificationContent changed, String person) {
        return lifecycle.change(person).or(() -> {
            describe(changed);
            return Optional.empty();
        });
    }

    /** What the source of an import says now. */
    public Optional<Refusal> replaceFromSource(QualificationContent replaced, String person) {
        return lifecycle.replace(person).or(() -> {
            describe(replaced);
            return Optional.empty();
        });
    }

    /** Remembers what the source said, to recognise it again. */
    public void cameFrom(String versionOfSource, String hashOfSource) {
        sourceVersion = versionOfSource;
        sourceHash = hashOfSource;
    }

    Optional<Refusal> publish(LocalDate validFrom, Instant at) {
        return lifecycle.publish(at).or(() -> {
            content = content.validFrom(validFrom);
            return Optional.empty();
        });
    }
}
