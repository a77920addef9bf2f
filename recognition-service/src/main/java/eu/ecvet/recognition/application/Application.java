package eu.ecvet.recognition.application;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Readable;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * The explicit request on which a case outside a Learning Agreement rests (BR-D05): the learner's application, that of the
 * guardian of a minor, or the referral of the home institution. It names the one institution that may read what was achieved
 * and decide on it; without it that institution may do neither. Its life cycle is drawn in
 * {@code docs/lifecycles/application.md}.
 */
@Entity
@Table(name = "application")
public class Application implements Readable {
    @Id
    private UUID applicationId;

    @Version
    @Column(name = "version")
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    private UUID learnerId;
    private UUID homeInstitutionId;
    private UUID institutionId;
    private UUID qualificationId;
    private int qualificationVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Brought brought;

    private LocalDate requestedOn;
    private String person;
    private String requestHash;

    /** Wrapped, so that the column stays an object that can grow. */
    record Brought(List<AssessmentId> assessmentIds) {}

    protected Application() {}

    Application(
            UUID id,
            AskedBy askedBy,
            LearnerId learner,
            InstitutionId home,
            ApplicationRequest request,
            LocalDate on,
            String person,
            String requestHash) {
        this.applicationId = id;
        this.state = ApplicationState.OPEN;
        this.askedBy = askedBy;
        this.learnerId = learner.value();
        this.homeInstitutionId = home.value();
        this.institutionId = request.institutionId().value();
        this.qualificationId = request.qualificationId().value();
        this.qualificationVersion = request.qualificationVersion();
        this.brought = new Brought(List.copyOf(request.assessments()));
        this.requestedOn = on;
        this.person = person;
        this.requestHash = requestHash;
    }

    /** The application of a row, to be shown only. */
    static Application shown(Row row) {
        var shown = new Application();
        shown.applicationId = row.uuid("application_id");
        shown.rowVersion = row.number("version");
        shown.state = row.word("state", ApplicationState.class);
        shown.askedBy = row.word("asked_by", AskedBy.class);
        shown.learnerId = row.uuid("learner_id");
        shown.homeInstitutionId = row.uuid("home_institution_id");
        shown.institutionId = row.uuid("institution_id");
        shown.qualificationId = row.uuid("qualification_id");
        shown.qualificationVersion = row.count("qualification_version");
        shown.brought = row.json("brought", Brought.class);
        shown.requestedOn = row.date("requested_on");
        shown.person = row.text("person");
        shown.requestHash = row.text("request_hash");
        return shown;
    }

    public Optional<Refusal> refusalOf(ApplicationAct act) {
        return Gate.refusal(act, state);
    }

    /** The institution that it names opened a case on it; one application is for one case. */
    public void takeUp() {
        state = Gate.pass(ApplicationAct.TAKING_UP, state);
    }

    void withdraw() {
        state = Gate.pass(ApplicationAct.WITHDRAWAL, state);
    }

    /** Whether this person, or this institution, is the one who asked and so may withdraw. */
    boolean isBy(Actor actor) {
        return switch (askedBy) {
            case LEARNER, GUARDIAN -> actor.learner().filter(learner()::equals).isPresent();
            case HOME_INSTITUTION -> actor.actsFor(home());
        };
    }

    /** Whether it lets the institution bring these assessments; one that names none lets it bring all of the learner. */
    public boolean covers(AssessmentId assessment) {
        return assessmentIds().isEmpty() || assessmentIds().contains(assessment);
    }

    /** The institution that is asked, and the learner's home. */
    @Override
    public Set<InstitutionId> readers() {
        return institution().equals(home()) ? Set.of(home()) : Set.of(institution(), home());
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(learner());
    }

    public UUID id() {
        return applicationId;
    }

    long rowVersion() {
        return rowVersion;
    }

    public ApplicationState state() {
        return state;
    }

    AskedBy askedBy() {
        return askedBy;
    }

    public LearnerId learner() {
        return new LearnerId(learnerId);
    }

    public InstitutionId home() {
        return new InstitutionId(homeInstitutionId);
    }

    public InstitutionId institution() {
        return new InstitutionId(institutionId);
    }

    public QualificationVersion qualification() {
        return new QualificationVersion(new QualificationId(qualificationId), qualificationVersion);
    }

    public List<AssessmentId> assessmentIds() {
        return brought.assessmentIds();
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    boolean isMadeBy(Actor actor, String otherHash) {
        return isBy(actor) && requestHash.equals(otherHash);
    }
}
