package eu.ecvet.recognition.decision.appeal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What every decision says about appeal (BR-R16). ECVET is silent on appeals, so all of it follows the law of the place. */
@ConfigMapping(prefix = "ecvet.recognition.appeal")
public interface AppealConfig {

    /** Time for an appeal, from the notification; the last day still counts. Project decision, to be set by national law. */
    @WithDefault("P30D")
    Period period();

    /** Who decides on appeals. */
    @WithDefault("the appeal body that the deciding institution names")
    String body();

    /** In what form an appeal is made. */
    @WithDefault("in writing, naming the decision and the part of it that is contested")
    String form();
}
