package eu.ecvet.mobility.agreement.act;

import static eu.ecvet.mobility.MobilityRule.COMPARED_VERSION_DIFFERS;
import static eu.ecvet.mobility.MobilityRule.LA_PERIOD;
import static eu.ecvet.mobility.MobilityRule.MOU_NOT_COVERING;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.agreement.inquiry.Asked;
import eu.ecvet.mobility.memorandum.rules.MemorandumRules;
import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What deserves attention in a Learning Agreement and blocks nothing. */
final class AgreementWarnings {
    private AgreementWarnings() {}

    static List<Remark> of(Asked asked, int reviewOverdueDays) {
        return asked.facts().framework().memorandum().stream()
                .flatMap(cited -> Stream.of(
                        MemorandumRules.warning(
                                cited.content(),
                                cited.validity().from(),
                                asked.facts().today(),
                                reviewOverdueDays),
                        outlasted(asked, cited.validity()),
                        otherVersion(asked.content(), cited)))
                .flatMap(Optional::stream)
                .map(Remark::warning)
                .toList();
    }

    /** BR-L07, BR-M09: the memorandum ends before the mobility does. */
    private static Optional<Violation> outlasted(Asked asked, Validity memorandum) {
        LocalDate last = asked.content().period().until();
        if (last == null || memorandum.until() == null || !last.isAfter(memorandum.until())) {
            return Optional.empty();
        }
        boolean runs = asked.agreement().activeOn().isPresent();
        if (runs && !memorandum.runOff()) {
            return Optional.of(MOU_NOT_COVERING.at(
                    "/content/period/until",
                    "The memorandum is in force until %s and has no run-off clause: assessments after that day are not covered."
                            .formatted(memorandum.until())));
        }
        return Optional.of(LA_PERIOD.at(
                "/content/period/until",
                runs || !last.isAfter(memorandum.mobilitiesEndUntil())
                        ? "The memorandum is in force until %s, before the mobility ends; its run-off clause keeps the running agreement covered."
                                .formatted(memorandum.until())
                        : "The mobility outlasts the memorandum, which is in force until %s; the agreement cannot become active like this."
                                .formatted(memorandum.until())));
    }

    private static Optional<Violation> otherVersion(AgreementContent content, CitedMemorandum cited) {
        return cited.content()
                .qualification(content.qualificationId())
                .filter(covered -> !covered.qualificationVersion().equals(content.qualificationVersion()))
                .map(covered -> COMPARED_VERSION_DIFFERS.at(
                        "/content/qualificationVersion",
                        "The memorandum compares version %d of the qualification, the agreement pins version %d."
                                .formatted(covered.qualificationVersion(), content.qualificationVersion())));
    }
}
