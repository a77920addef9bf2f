package eu.ecvet.registry.version;

import static eu.ecvet.registry.RegistryRule.VALIDITY_CONTRADICTORY;
import static eu.ecvet.registry.RegistryRule.VALIDITY_REQUIRED;

import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the validity of versions (BR-Q03 item 7, BR-Q18). */
public final class ValidityRules {
    private ValidityRules() {}

    /** Of publication: the first day is known, the last one lies not before it, and the earlier version begins before. */
    public static List<Violation> ofPublication(Validity validity, Validity ofPrevious, String at) {
        return Stream.of(isKnown(validity), runsForward(validity, at), beginsNotBefore(ofPrevious, validity))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Section 6.1 (BR-Q03, item 7): a version is published with the date from which it is valid. */
    static Optional<Violation> isKnown(Validity validity) {
        return validity.from() != null
                ? Optional.empty()
                : Optional.of(VALIDITY_REQUIRED.at(
                        "/validity/from",
                        "Item 7: say from which date this version is valid; new agreements use it from then on."));
    }

    /** BR-Q03, item 7: a validity does not end before it begins. */
    public static Optional<Violation> runsForward(Validity validity, String at) {
        return validity == null
                        || validity.from() == null
                        || validity.until() == null
                        || !validity.until().isBefore(validity.from())
                ? Optional.empty()
                : Optional.of(VALIDITY_CONTRADICTORY.at(
                        at + "/validity/until",
                        "The version would end on %s, before it begins on %s."
                                .formatted(validity.until(), validity.from())));
    }

    /** BR-Q18: a newer version takes the place of the one before, so it does not begin before that one. */
    static Optional<Violation> beginsNotBefore(Validity previous, Validity newer) {
        return previous == null
                        || newer.from() == null
                        || previous.from() == null
                        || !newer.from().isBefore(previous.from())
                ? Optional.empty()
                : Optional.of(VALIDITY_CONTRADICTORY.at(
                        "/validity/from",
                        "The version published before begins on %s; this one takes its place, so it begins on that day at the earliest."
                                .formatted(previous.from())));
    }
}
