package eu.ecvet.mobility.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The deadlines of Learning Agreements; the Recommendation leaves them to national rules, so each is configuration. */
@ConfigMapping(prefix = "ecvet.learning-agreements")
public interface AgreementsConfig {
    /** Days after its start on which an agreement lapses, signed by all or not, if it has not become active (decision of the project). */
    @WithDefault("30")
    int lapseDays();

    /**
     * Days after its end on which an agreement is closed if nothing was assessed and no transcript came: the host has been
     * reminded, the home been told (BR-L21), and another month has passed (decision of the project).
     */
    @WithDefault("90")
    int closeWithoutResultDays();

    /** Days after its end for which an agreement without a memorandum stays covered: as long as the usual run-off (BR-M09; decision of the project). */
    @WithDefault("180")
    int withoutMemorandumDays();
}
