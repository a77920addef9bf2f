package eu.ecvet.records.learner;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Minority;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is a minor, and what the other services were told of it. The days of coming of age lie in the identity vault; of a
 * learner whose identity was destroyed nobody is a guardian any more.
 */
@ApplicationScoped
class Minorities implements Minority {
    private static final String OF_AGE =
            "select learner_id, home_institution_id, of_age_on, told_minor from learner_identity join learner on id = learner_id";

    private final Rows rows;
    private final Authorities authorities;

    Minorities(Rows rows, Authorities authorities) {
        this.rows = rows;
        this.authorities = authorities;
    }

    private record OfAge(LearnerId learner, InstitutionId home, LocalDate on, boolean toldMinor) {
        static OfAge of(Row row) {
            return new OfAge(
                    row.id("learner_id", LearnerId::new),
                    row.id("home_institution_id", InstitutionId::new),
                    row.date("of_age_on"),
                    row.flag("told_minor"));
        }
    }

    /** BR-L09, BR-E05: on today's legal date of the home institution. */
    @Override
    public boolean isMinor(LearnerId learner) {
        return find(learner)
                .filter(ofAge -> MinorityRules.isMinor(ofAge.on(), authorities.today(ofAge.home())))
                .isPresent();
    }

    /** Notes what is told of the learner from now on: her minority today, if the others know something else. */
    Optional<Boolean> noteIfChanged(LearnerId learner) {
        return find(learner)
                .map(ofAge -> MinorityRules.isMinor(ofAge.on(), authorities.today(ofAge.home())))
                .filter(minor -> rows.update(
                                "update learner_identity set told_minor = ? where learner_id = ? and told_minor <> ?",
                                minor,
                                learner,
                                minor)
                        == 1);
    }

    /**
     * Learners of whom the others were last told something else than holds today at the home institution (BR-E05).
     *
     * @param latest the latest legal date on earth; no home institution is more than two days behind it
     */
    List<LearnerId> toldWrongly(LocalDate latest, int atMost) {
        Map<InstitutionId, LocalDate> today = new HashMap<>();
        return rows
                .list(
                        OF_AGE + " where told_minor and of_age_on <= ? union all " + OF_AGE
                                + " where not told_minor and of_age_on > ? order by of_age_on",
                        OfAge::of,
                        latest,
                        latest.minusDays(2))
                .stream()
                .filter(ofAge -> MinorityRules.isToldWrongly(
                        ofAge.toldMinor(), ofAge.on(), today.computeIfAbsent(ofAge.home(), authorities::today)))
                .limit(atMost)
                .map(OfAge::learner)
                .toList();
    }

    private Optional<OfAge> find(LearnerId learner) {
        return rows.one(OF_AGE + " where learner_id = ?", OfAge::of, learner);
    }
}
