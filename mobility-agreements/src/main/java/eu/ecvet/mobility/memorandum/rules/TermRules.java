package eu.ecvet.mobility.memorandum.rules;

import static eu.ecvet.mobility.MobilityRule.MOU_CONFIRMATION_MISSING;
import static eu.ecvet.mobility.MobilityRule.MOU_END_PASSED;
import static eu.ecvet.mobility.MobilityRule.MOU_TERMS_MISSING;
import static eu.ecvet.mobility.MobilityRule.NOTICE_TOO_SHORT;
import static eu.ecvet.mobility.MobilityRule.REVIEW_OVERDUE;

import eu.ecvet.mobility.document.Span;
import eu.ecvet.mobility.memorandum.content.Confirmations;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.ReviewArrangement;
import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about what the partners confirm and the conditions under which they operate (BR-M04, BR-M05, BR-M11, BR-M15). */
final class TermRules {
    private TermRules() {}

    /** BR-M04: the five confirmations of Annex II section 2 are recorded, each explicitly. */
    static List<Violation> fiveConfirmations(MemorandumContent content) {
        var given = content.confirmations() == null
                ? new Confirmations(null, null, null, null, null)
                : content.confirmations();
        return Stream.of(
                        confirmed(
                                "statusAccepted",
                                given.statusAccepted(),
                                "that they accept each other's status as competent institutions"),
                        confirmed(
                                "proceduresAccepted",
                                given.proceduresAccepted(),
                                "that they accept each other's procedures of quality assurance, assessment, validation and recognition"),
                        confirmed(
                                "conditionsAgreed",
                                given.conditionsAgreed(),
                                "that they agree on the conditions of operation, such as objectives, duration and review"),
                        confirmed(
                                "comparabilityAgreed",
                                given.comparabilityAgreed(),
                                "that they agree on the comparability of the qualifications, using the EQF levels"),
                        confirmed(
                                "otherActorsIdentified",
                                given.otherActorsIdentified(),
                                "that they have identified other actors that may be involved, and their functions"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> confirmed(String field, Boolean given, String what) {
        return Boolean.TRUE.equals(given)
                ? Optional.empty()
                : Optional.of(MOU_CONFIRMATION_MISSING.at(
                        "/content/confirmations/" + field,
                        "The partners have not confirmed %s; a memorandum records all five confirmations."
                                .formatted(what)));
    }

    /** BR-M05: objectives, start, end and the arrangement for review are there and fit together. */
    static List<Violation> termsAreComplete(MemorandumContent content) {
        var violations = new ArrayList<Violation>();
        Span validity = content.validity();
        if (content.objectives() == null) {
            violations.add(MOU_TERMS_MISSING.at("/content/objectives", "The objectives are missing."));
        }
        if (validity.from() == null) {
            violations.add(MOU_TERMS_MISSING.at("/content/validity/from", "The first day of validity is missing."));
        }
        if (validity.until() == null) {
            violations.add(MOU_TERMS_MISSING.at("/content/validity/until", "The last day of validity is missing."));
        }
        if (validity.hasBoth() && !validity.from().isBefore(validity.until())) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/validity/until",
                    "The memorandum ends on %s, not after its start on %s."
                            .formatted(validity.until(), validity.from())));
        }
        if (content.minDays() != null && content.maxDays() != null && content.minDays() > content.maxDays()) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/maxDays", "The longest mobility is shorter than the shortest mobility."));
        }
        ReviewArrangement review = content.review();
        if (review == null || (review.dueOn() == null && review.intervalMonths() == null)) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/review", "The arrangement for review is missing: a date or an interval in months."));
        }
        if (review == null || review.responsibleInstitutionId() == null) {
            violations.add(MOU_TERMS_MISSING.at(
                    "/content/review/responsibleInstitutionId",
                    "It is not said which institution is responsible for the review."));
        }
        return violations;
    }

    /** BR-M05: what is over already is neither proposed nor signed any more. */
    static List<Violation> endIsAhead(MemorandumContent content, LocalDate today) {
        LocalDate last = content.validity().until();
        return last != null && last.isBefore(today)
                ? List.of(MOU_END_PASSED.at(
                        "/content/validity/until",
                        "The memorandum would end on %s, which has passed already; agree on a later last day."
                                .formatted(last)))
                : List.of();
    }

    /** BR-M11: a departing partner gives notice in time. */
    static List<Violation> noticeIsInTime(LocalDate today, LocalDate lastDay, int noticeMonths) {
        LocalDate earliest = today.plusMonths(noticeMonths);
        return lastDay.isBefore(earliest)
                ? List.of(NOTICE_TOO_SHORT.at(
                        "/endsOn",
                        "The period of notice is %d month(s); a notice of today takes effect on %s at the earliest."
                                .formatted(noticeMonths, earliest)))
                : List.of();
    }

    /** BR-M15: a review that is overdue is warned of on every new agreement; it blocks nothing. */
    static Optional<Violation> reviewOverdue(
            MemorandumContent content, LocalDate inForceFrom, LocalDate today, int overdueDays) {
        if (content.review() == null || inForceFrom == null) {
            return Optional.empty();
        }
        LocalDate due = Stream.of(
                        content.review().dueOn(),
                        content.review().intervalMonths() == null
                                ? null
                                : inForceFrom.plusMonths(content.review().intervalMonths()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        return due.isBefore(today.minusDays(overdueDays))
                ? Optional.of(REVIEW_OVERDUE.because(
                        "The review of the memorandum was due on %s and is overdue by more than %d days."
                                .formatted(due, overdueDays)))
                : Optional.empty();
    }
}
