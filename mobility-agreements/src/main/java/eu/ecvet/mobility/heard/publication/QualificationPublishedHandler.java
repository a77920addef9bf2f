package eu.ecvet.mobility.heard.publication;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Keeps which unit versions a published qualification version has, and their points (BR-L06). */
@ApplicationScoped
class QualificationPublishedHandler implements EventHandler {
    /** What a version that was told without its validity means. */
    private static final LegalPeriod SINCE_EVER = LegalPeriod.since(LocalDate.of(1900, 1, 1));

    private final Publications publications;

    QualificationPublishedHandler(Publications publications) {
        this.publications = publications;
    }

    record Fact(
            QualificationId qualificationId,
            int qualificationVersion,
            String code,
            LocalizedText title,
            String language,
            String country,
            int eqfLevel,
            String iscedF,
            Points totalPoints,
            LegalPeriod validity,
            List<PublishedQualification.QualificationUnit> units) {}

    @Override
    public String type() {
        return "qualification.version.published";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        publications.keep(new PublishedQualification(
                new QualificationVersion(fact.qualificationId(), fact.qualificationVersion()),
                fact.code(),
                fact.title(),
                fact.language(),
                fact.country(),
                new EqfLevel(fact.eqfLevel()),
                fact.iscedF(),
                fact.totalPoints(),
                fact.validity() == null ? SINCE_EVER : fact.validity(),
                fact.units()));
        return Reaction.applied();
    }
}
