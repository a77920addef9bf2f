package eu.ecvet.mobility.memorandum;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** The deadlines of memoranda; the Recommendation leaves them to national rules, so each is configuration. */
@ConfigMapping(prefix = "ecvet.memoranda")
public interface MemorandaConfig {
    /** Days after the end of an agreement for which the run-off clause covers it, where the partners agree no other number (BR-M09; decision of the project). */
    @WithDefault("180")
    int runOffDays();

    /** Months between a partner's notice and its departure (BR-M11; decision of the project). */
    @WithDefault("3")
    int noticeMonths();

    /** Days after which an overdue review is warned of (BR-M15; decision of the project, after EQAVET's review step). */
    @WithDefault("90")
    int reviewOverdueDays();

    /** Countries to which personal data may flow without a recorded basis (BR-M14): the European Economic Area (General Data Protection Regulation, chapter V). */
    @WithDefault("AT,BE,BG,HR,CY,CZ,DK,EE,FI,FR,DE,GR,HU,IE,IT,LV,LT,LU,MT,NL,PL,PT,RO,SK,SI,ES,SE,IS,LI,NO")
    Set<String> eeaCountries();
}
