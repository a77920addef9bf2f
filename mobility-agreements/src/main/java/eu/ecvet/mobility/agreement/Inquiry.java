package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.RegisteredInstitutions;
import eu.ecvet.mobility.agreement.AgreementFramework.CitedMemorandum;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.reference.KnownLearner;
import eu.ecvet.mobility.reference.Learners;
import eu.ecvet.mobility.reference.Publications;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Gathers what the rules of an agreement ask about the world outside it. */
@ApplicationScoped
class Inquiry {
    private final Memoranda memoranda;
    private final Publications publications;
    private final Learners learners;
    private final LearningAgreements agreements;
    private final OpenTargets openTargets;
    private final RegisteredInstitutions institutions;

    Inquiry(
            Memoranda memoranda,
            Publications publications,
            Learners learners,
            LearningAgreements agreements,
            OpenTargets openTargets,
            RegisteredInstitutions institutions) {
        this.memoranda = memoranda;
        this.publications = publications;
        this.learners = learners;
        this.agreements = agreements;
        this.openTargets = openTargets;
        this.institutions = institutions;
    }

    /** What the content refers to. */
    AgreementFramework framework(AgreementContent content) {
        return new AgreementFramework(
                citedMemorandum(content),
                content.qualification().flatMap(publications::qualification),
                publications.units(
                        content.targets().stream().map(AgreementTarget::unit).toList()));
    }

    /** A memorandum of other institutions looks like one that does not exist. */
    private Optional<CitedMemorandum> citedMemorandum(AgreementContent content) {
        return Optional.ofNullable(content.memorandumId())
                .flatMap(memoranda::find)
                .filter(memorandum -> memorandum.content().names(content.homeInstitutionId())
                        && memorandum.content().names(content.hostInstitutionId()))
                .map(memorandum -> new CitedMemorandum(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.content(),
                        memorandum.validityBetween(content.homeInstitutionId(), content.hostInstitutionId())));
    }

    AgreementFacts facts(LearningAgreement agreement, LocalDate today) {
        AgreementContent content = agreement.content();
        LearnerId learner = agreement.learner();
        return new AgreementFacts(
                today,
                learners.find(learner).isPresent(),
                framework(content),
                institutions.among(content.institutions().stream()),
                content.qualificationId() == null
                        ? Set.of()
                        : learners.recognisedOutcomes(learner, content.qualificationId()),
                content.qualificationId() == null
                        ? Set.of()
                        : learners.awardedUnits(learner, content.qualificationId()),
                openTargets.takenByOthers(learner, agreement.id()),
                agreements.otherActivePeriods(learner, agreement.id()));
    }

    boolean isMinor(LearnerId learner) {
        return learners.find(learner).map(KnownLearner::isMinor).orElse(false);
    }
}
