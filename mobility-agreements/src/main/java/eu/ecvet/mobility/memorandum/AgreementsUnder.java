package eu.ecvet.mobility.memorandum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The Learning Agreements that run under a memorandum, as far as its end concerns them (BR-M09). They live in a room of their own. */
public interface AgreementsUnder {
    /** Tells each running agreement of the dates on which it is covered now, if they have changed. */
    void coverAnew(Memorandum memorandum);

    /** Of these memoranda those under which assessments of some running agreement are still covered on the date. */
    Set<UUID> withRunning(Collection<UUID> memoranda, LocalDate date);
}
