package eu.ecvet.records.assessment.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** What the Recommendation leaves to the countries about assessment. */
@ConfigMapping(prefix = "ecvet.assessments")
interface AssessmentsConfig {
    /** Days after the end of the agreed period on which an assessment still belongs to it; BR-A03, decision of the project. */
    @WithDefault("30")
    int graceDays();

    /** How often a unit may be attempted; without limit if absent. The rule of the host or home decides (BR-A04). */
    OptionalInt attemptLimit();
}
