package eu.ecvet.records.learner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What national law decides about learners. */
@ConfigMapping(prefix = "ecvet.learners")
interface LearnersConfig {
    /** Age in years at which minority ends where the home country says nothing else; BR-L09, 18 in the countries of the EU. */
    @WithDefault("18")
    int ageOfMajority();

    /** Another age of majority by ISO 3166-1 alpha-2 code of the home country; BR-L09. */
    Map<String, Integer> ageOfMajorityIn();
}
