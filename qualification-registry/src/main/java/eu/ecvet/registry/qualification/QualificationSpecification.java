package eu.ecvet.registry.qualification;

import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a qualification: what it says and where it stands. */
@Entity
@DynamicUpdate
@Table(name = "qualification_version")
public class QualificationSpecification extends Version<Qualification, QualificationContent> {
    @EmbeddedId
    @AttributeOverride(name = "subjectId", column = @Column(name = "qualification_id"))
    private VersionId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "qualification_id", insertable = false, updatable = false)
    private Qualification qualification;

    @JdbcTypeCode(SqlTypes.JSON)
    private QualificationContent content;

    private String country;
    private Integer eqfLevel;

    @Column(name = "isced_f")
    private String iscedF;

    protected QualificationSpecification() {}

    /** A first or next draft. */
    public QualificationSpecification(
            Qualification qualification, int number, QualificationContent content, String person) {
        super(person);
        this.id = new VersionId(qualification.uuid(), number);
        this.qualification = qualification;
        describe(content);
    }

    @Override
    protected void keep(QualificationContent said) {
        content = said;
        country = said.country();
        eqfLevel = said.eqfLevel() == null ? null : said.eqfLevel().value();
        iscedF = said.iscedF();
    }

    @Override
    public VersionId id() {
        return id;
    }

    public QualificationId qualificationId() {
        return new QualificationId(id.subjectId());
    }

    @Override
    public Qualification of() {
        return qualification;
    }

    @Override
    public QualificationContent content() {
        return content;
    }
}
