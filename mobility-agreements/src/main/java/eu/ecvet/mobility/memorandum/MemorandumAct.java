package eu.ecvet.mobility.memorandum;

import static eu.ecvet.mobility.memorandum.MemorandumState.DRAFT;
import static eu.ecvet.mobility.memorandum.MemorandumState.IN_FORCE;
import static eu.ecvet.mobility.memorandum.MemorandumState.PARTIALLY_SIGNED;
import static eu.ecvet.mobility.memorandum.MemorandumState.PROPOSED;
import static eu.ecvet.mobility.memorandum.MemorandumState.RUN_OFF;
import static eu.ecvet.mobility.memorandum.MemorandumState.SIGNED;

import eu.ecvet.platform.act.Refusal;
import java.util.Optional;
import java.util.Set;

/** What can happen to a memorandum, and from which states: the gate behind all transitions. */
enum MemorandumAct {
    REVISION("The revision of the content", DRAFT),
    PROPOSAL("The proposal", DRAFT),
    SIGNATURE("A signature", PROPOSED, PARTIALLY_SIGNED),
    RETURN("The return to a draft", PROPOSED, PARTIALLY_SIGNED),
    NOTICE("A notice of departure", SIGNED, IN_FORCE),
    ENTRY_INTO_FORCE("The entry into force", SIGNED),
    END("The end", SIGNED, IN_FORCE),
    END_OF_RUN_OFF("The end of the run-off", RUN_OFF);

    private final String inWords;
    private final Set<MemorandumState> from;

    MemorandumAct(String inWords, MemorandumState... from) {
        this.inWords = inWords;
        this.from = Set.of(from);
    }

    Optional<Refusal> refusalIn(MemorandumState state) {
        return from.contains(state)
                ? Optional.empty()
                : Optional.of(new Refusal.IllegalTransition(inWords, state.name()));
    }
}
