package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.LA_NOT_YET_STARTED;
import static eu.ecvet.mobility.MobilityRule.LA_PERIOD;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.document.Span;
import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the days of the mobility (BR-L07, BR-L11). */
final class TimeRules {
    private TimeRules() {}

    /**
     * BR-L07: the mobility starts and ends, on one day or a later one, keeps the shortest and longest duration that the
     * memorandum allows, starts while it is in force, and ends while it is, or as long after its last day as its run-off
     * clause says.
     */
    static List<Violation> periodFits(AgreementContent content, AgreementFacts facts) {
        Span period = content.period();
        if (!period.fits()) {
            return periodIsSaid(content);
        }
        return facts.framework().memorandum().stream()
                .flatMap(cited -> Stream.of(liesIn(period, cited.validity()), lastsAsAgreed(period, cited)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** BR-L07: the mobility starts and ends, on one day or a later one. */
    static List<Violation> periodIsSaid(AgreementContent content) {
        Span period = content.period();
        var violations = new ArrayList<Violation>();
        if (period.from() == null) {
            violations.add(LA_PERIOD.at("/content/period/from", "The first day of the mobility is missing."));
        }
        if (period.until() == null) {
            violations.add(LA_PERIOD.at("/content/period/until", "The last day of the mobility is missing."));
        }
        if (period.hasBoth() && !period.fits()) {
            violations.add(LA_PERIOD.at(
                    "/content/period/until",
                    "The mobility ends on %s, before its start on %s.".formatted(period.until(), period.from())));
        }
        return violations;
    }

    private static Optional<Violation> liesIn(Span period, Validity validity) {
        if (validity.from() == null) {
            return Optional.empty();
        }
        if (!validity.inForceOn(period.from())) {
            return Optional.of(LA_PERIOD.at(
                    "/content/period/from",
                    "The mobility starts on %s; the memorandum is in force from %s until %s."
                            .formatted(period.from(), validity.from(), validity.until())));
        }
        return period.until().isAfter(validity.mobilitiesEndUntil())
                ? Optional.of(LA_PERIOD.at(
                        "/content/period/until",
                        "The mobility ends on %s; the memorandum is in force until %s, and a mobility under it ends by %s."
                                .formatted(period.until(), validity.until(), validity.mobilitiesEndUntil())))
                : Optional.empty();
    }

    private static Optional<Violation> lastsAsAgreed(Span period, CitedMemorandum cited) {
        Integer shortest = cited.content().minDays();
        if (shortest != null && period.days() < shortest) {
            return Optional.of(LA_PERIOD.at(
                    "/content/period/until",
                    "The mobility lasts %d days; the memorandum asks for at least %d."
                            .formatted(period.days(), shortest)));
        }
        Integer longest = cited.content().maxDays();
        return longest != null && period.days() > longest
                ? Optional.of(LA_PERIOD.at(
                        "/content/period/until",
                        "The mobility lasts %d days; the memorandum allows at most %d."
                                .formatted(period.days(), longest)))
                : Optional.empty();
    }

    /** BR-L11: the agreement begins on its start date, not before. */
    static List<Violation> startIsReached(Proposal proposal, LocalDate today) {
        LocalDate start = proposal.period().from();
        return today.isBefore(start)
                ? List.of(LA_NOT_YET_STARTED.at("/content/period/from", "The mobility starts on %s.".formatted(start)))
                : List.of();
    }
}
