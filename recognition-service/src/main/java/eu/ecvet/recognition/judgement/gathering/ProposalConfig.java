package eu.ecvet.recognition.judgement.gathering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Thresholds of the proposal; the Recommendation of 2009 names none, they are the project's own (BR-R06). */
@ConfigMapping(prefix = "ecvet.recognition.proposal")
interface ProposalConfig {

    /**
     * Coverage in percent from which a unit is "broadly in line", where the partners agreed on none for the pair (BR-R06;
     * origin: Council Recommendation 2018/C 444/01, EASYMetal model MEDIUM).
     */
    @WithDefault("80")
    int coverageThresholdPercent();
}
