package eu.ecvet.records.learner;

import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The age at which minority ends, by the law of the home institution's country (BR-L09). */
@ApplicationScoped
public class AgeOfMajority {
    private final InstitutionFunctions institutions;
    private final LearnersConfig config;

    AgeOfMajority(InstitutionFunctions institutions, LearnersConfig config) {
        this.institutions = institutions;
        this.config = config;
    }

    /** The first day on which a learner of this home institution is of age. */
    public LocalDate reachedOn(LocalDate bornOn, InstitutionId home) {
        int years =
                institutions.countryOf(home).map(config.ageOfMajorityIn()::get).orElse(config.ageOfMajority());
        return MinorityRules.ofAgeOn(bornOn, years);
    }
}
