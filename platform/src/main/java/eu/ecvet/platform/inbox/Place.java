package eu.ecvet.platform.inbox;

import java.util.Optional;

/** Where an event stands among those of its aggregate, which its producer counts from 1 without gaps (BR-E02). */
enum Place {
    NEXT,
    /** Events before it were not heard: who says so may be wrong, and what is right must not be passed over for it. */
    GAP,
    OLDER,
    /** Another event was heard under its number. */
    TAKEN;

    static Place of(ReceivedEvent event, Optional<Long> heardUpTo, InboxRows rows) {
        long version = event.aggregateVersion();
        if (heardUpTo.isPresent() ? version > heardUpTo.get() : !rows.isOlderThanKnown(event)) {
            return heardUpTo.isEmpty() || version == heardUpTo.get() + 1 ? NEXT : GAP;
        }
        return rows.isNumberTaken(event) ? TAKEN : OLDER;
    }
}
