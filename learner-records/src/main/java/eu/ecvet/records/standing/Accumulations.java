package eu.ecvet.records.standing;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.QualificationSpecification.UnitInQualification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers how far a learner has come, and what another qualification would count. Reads only. */
@ApplicationScoped
public class Accumulations {
    private final LearnerAchievements achievements;
    private final Specifications specifications;
    private final HeldQualifications awards;
    private final Learners learners;
    private final Rows rows;

    Accumulations(
            LearnerAchievements achievements,
            Specifications specifications,
            HeldQualifications awards,
            Learners learners,
            Rows rows) {
        this.achievements = achievements;
        this.specifications = specifications;
        this.awards = awards;
        this.learners = learners;
        this.rows = rows;
    }

    @UseCase(reading = true)
    Answer<AccumulationView> read(Actor actor, LearnerId learner, QualificationVersion qualification) {
        Asking asking = rows.asking();
        Supplier<Boolean> awarded = awards.isAwarded(asking, learner, qualification.qualificationId());
        return readable(asking, actor, learner, qualification)
                .map(accumulation -> accumulation.view(learner, awarded.get()));
    }

    @UseCase(reading = true)
    Answer<WhatIfView> whatIf(Actor actor, LearnerId learner, QualificationVersion qualification) {
        return readable(rows.asking(), actor, learner, qualification).map(Accumulation::whatIf);
    }

    /** The accumulation of a learner whose access was checked before. */
    public Accumulation of(LearnerId learner, QualificationSpecification qualification) {
        return of(achievements.of(rows.asking(), learner, qualification).get(), qualification);
    }

    private Accumulation of(Achievements achieved, QualificationSpecification qualification) {
        Set<UnitVersion> wanted = Stream.concat(
                        qualification.units().stream().map(UnitInQualification::version),
                        achieved.entries().stream().map(LedgerEntry::unit))
                .collect(Collectors.toSet());
        return new Accumulation(qualification, specifications.units(wanted), achieved);
    }

    private Answer<Accumulation> readable(
            Asking asking, Actor actor, LearnerId learner, QualificationVersion qualification) {
        Optional<QualificationSpecification> published = specifications.qualification(qualification);
        Supplier<Optional<Enrolment>> enrolment = learners.enrolment(asking, learner);
        Optional<Supplier<Achievements>> achieved =
                published.map(specification -> achievements.of(asking, learner, specification));
        if (enrolment.get().filter(actor::mayRead).isEmpty()) {
            return Answer.notFound("This learner");
        }
        return Answer.found(published, "This version of the qualification")
                .map(specification -> of(achieved.orElseThrow().get(), specification));
    }
}
