package eu.ecvet.records.heard.agreement;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The slice of a Learning Agreement that became active: under it the host assesses and issues the transcript. Which dates
 * its memorandum covers is decided by mobility-agreements alone (BR-M09).
 */
@Entity
public class RunningAgreement {
    @Id
    private UUID id;

    private int agreementVersion;
    private UUID learnerId;
    private UUID homeInstitutionId;
    private UUID hostInstitutionId;
    private UUID[] parties;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementTerms terms;

    private LocalDate coveredFrom;
    private LocalDate coveredUntil;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ending ending;

    private LocalDate endedOn;

    protected RunningAgreement() {}

    RunningAgreement(LearningAgreementId id, LearnerId learner) {
        this.id = id.value();
        this.learnerId = learner.value();
    }

    /** A version came into force; what was done before stays tied to the version that it names (BR-L14). */
    void activate(int version, InstitutionId home, InstitutionId host, AgreementTerms agreed, LegalPeriod coverage) {
        this.agreementVersion = version;
        this.homeInstitutionId = home.value();
        this.hostInstitutionId = host.value();
        this.terms = agreed;
        this.parties = Stream.concat(
                        Stream.of(homeInstitutionId, hostInstitutionId),
                        Stream.concat(
                                        agreed.assessingInstitutionIds().stream(),
                                        Stream.of(agreed.validatingInstitutionId(), agreed.recognisingInstitutionId()))
                                .map(InstitutionId::value))
                .distinct()
                .toArray(UUID[]::new);
        this.ending = null;
        this.endedOn = null;
        cover(coverage);
    }

    void cover(LegalPeriod coverage) {
        this.coveredFrom = coverage.from();
        this.coveredUntil = coverage.until();
    }

    void end(Ending how, LocalDate on) {
        this.ending = how;
        this.endedOn = on;
    }

    public boolean names(InstitutionId institution) {
        return parties().contains(institution);
    }

    /** Every institution that the agreement names. */
    public Set<InstitutionId> parties() {
        return Arrays.stream(parties).map(InstitutionId::new).collect(Collectors.toUnmodifiableSet());
    }

    public LearningAgreementId id() {
        return new LearningAgreementId(id);
    }

    public int agreementVersion() {
        return agreementVersion;
    }

    public LearnerId learnerId() {
        return new LearnerId(learnerId);
    }

    public InstitutionId home() {
        return new InstitutionId(homeInstitutionId);
    }

    public InstitutionId host() {
        return new InstitutionId(hostInstitutionId);
    }

    public AgreementTerms terms() {
        return terms;
    }

    /** Dates on which an assessment is covered by the memorandum, run-off included. */
    public LegalPeriod coverage() {
        return new LegalPeriod(coveredFrom, coveredUntil);
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }
}
