package eu.ecvet.records.standing;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.QualificationSpecification.UnitInQualification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers how far a learner has come, and what another qualification would count. Reads only. */
@ApplicationScoped
public class Accumulations {
    private final LearnerAchievements achievements;
    private final Specifications specifications;
    private final HeldQualifications awards;
    private final Learners learners;

    Accumulations(
            LearnerAchievements achievements,
            Specifications specifications,
            HeldQualifications awards,
            Learners learners) {
        this.achievements = achievements;
        this.specifications = specifications;
        this.awards = awards;
        this.learners = learners;
    }

    @UseCase
    Answer<AccumulationView> read(Actor actor, LearnerId learner, QualificationVersion qualification) {
        return readable(
                actor,
                learner,
                qualification,
                (who, accumulation) -> accumulation.view(who, awards.isAwarded(who, qualification.qualificationId())));
    }

    @UseCase
    Answer<WhatIfView> whatIf(Actor actor, LearnerId learner, QualificationVersion qualification) {
        return readable(actor, learner, qualification, (who, accumulation) -> accumulation.whatIf());
    }

    /** The accumulation of a learner whose access was checked before. */
    public Accumulation of(LearnerId learner, QualificationSpecification qualification) {
        Achievements achieved = achievements.of(learner, qualification);
        Set<UnitVersion> wanted = Stream.concat(
                        qualification.units().stream().map(UnitInQualification::version),
                        achieved.entries().stream().map(LedgerEntry::unit))
                .collect(Collectors.toSet());
        return new Accumulation(qualification, specifications.units(wanted), achieved);
    }

    private <T> Answer<T> readable(
            Actor actor,
            LearnerId learner,
            QualificationVersion qualification,
            BiFunction<LearnerId, Accumulation, T> view) {
        if (learners.readableBy(actor, learner).isEmpty()) {
            return Answer.notFound("This learner");
        }
        return specifications
                .qualification(qualification)
                .map(specification -> Answer.done(view.apply(learner, of(learner, specification))))
                .orElseGet(() -> Answer.notFound("This version of the qualification"));
    }
}
