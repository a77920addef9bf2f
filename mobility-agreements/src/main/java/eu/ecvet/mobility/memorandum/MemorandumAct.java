package eu.ecvet.mobility.memorandum;

import static eu.ecvet.mobility.memorandum.MemorandumState.DISCARDED;
import static eu.ecvet.mobility.memorandum.MemorandumState.DRAFT;
import static eu.ecvet.mobility.memorandum.MemorandumState.ENDED;
import static eu.ecvet.mobility.memorandum.MemorandumState.IN_FORCE;
import static eu.ecvet.mobility.memorandum.MemorandumState.PARTIALLY_SIGNED;
import static eu.ecvet.mobility.memorandum.MemorandumState.PROPOSED;
import static eu.ecvet.mobility.memorandum.MemorandumState.RUN_OFF;
import static eu.ecvet.mobility.memorandum.MemorandumState.SIGNED;
import static eu.ecvet.platform.lifecycle.Gate.states;

import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/** What can happen to a memorandum, from which states and to which: the whole life cycle, drawn in docs/lifecycles/memorandum.md. */
public enum MemorandumAct implements LifecycleAct<MemorandumState> {
    REVISION("The revision of the content", states(DRAFT), states(DRAFT)),
    DISCARDING("The discarding of the draft", states(DRAFT), states(DISCARDED)),
    PROPOSAL("The proposal", states(DRAFT), states(PROPOSED)),
    /** The first signature is never the last one: there are always at least two to sign. */
    SIGNATURE("A signature", states(PROPOSED, PARTIALLY_SIGNED), states(PARTIALLY_SIGNED, SIGNED)) {
        @Override
        public Set<MemorandumState> leadsTo(MemorandumState state) {
            return state == PROPOSED ? Set.of(PARTIALLY_SIGNED) : to();
        }
    },
    RETURN("The return to a draft", states(PROPOSED, PARTIALLY_SIGNED), states(DRAFT)),
    NOTICE("A notice of departure", states(SIGNED, IN_FORCE), states(SIGNED, IN_FORCE)) {
        @Override
        public Set<MemorandumState> leadsTo(MemorandumState state) {
            return Set.of(state);
        }
    },
    ENTRY_INTO_FORCE("The entry into force", states(SIGNED), states(IN_FORCE)),
    /** The last day has passed; of what never came into force nothing runs off. */
    END("The end", states(SIGNED, IN_FORCE), states(RUN_OFF, ENDED)) {
        @Override
        public Set<MemorandumState> leadsTo(MemorandumState state) {
            return state == IN_FORCE ? to() : Set.of(ENDED);
        }
    },
    END_OF_RUN_OFF("The end of the run-off", states(RUN_OFF), states(ENDED));

    private final String inWords;
    private final Set<MemorandumState> from;
    private final Set<MemorandumState> to;

    MemorandumAct(String inWords, Set<MemorandumState> from, Set<MemorandumState> to) {
        this.inWords = inWords;
        this.from = from;
        this.to = to;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Set<MemorandumState> from() {
        return from;
    }

    @Override
    public Set<MemorandumState> to() {
        return to;
    }

    @Override
    public boolean isAsked() {
        return switch (this) {
            case ENTRY_INTO_FORCE, END, END_OF_RUN_OFF -> false;
            default -> true;
        };
    }
}
