package eu.ecvet.platform.json;

import eu.ecvet.vocabulary.*;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Every identifier of the vocabulary and how it is read from text. */
public final class Identifiers {
    /** Calls back with each identifier type together with its reader. */
    interface Visitor {
        <T> void visit(Class<T> type, Function<String, T> read);
    }

    private static final int LENGTH = 36;

    public static final Identifiers ALL = new Identifiers();

    private final Map<Class<?>, Function<String, ?>> readers = new LinkedHashMap<>();

    private Identifiers() {
        add(InstitutionId.class, InstitutionId::new);
        add(LearnerId.class, LearnerId::new);
        add(QualificationId.class, QualificationId::new);
        add(UnitId.class, UnitId::new);
        add(OutcomeId.class, OutcomeId::new);
        add(MemorandumId.class, MemorandumId::new);
        add(LearningAgreementId.class, LearningAgreementId::new);
        add(AssessmentId.class, AssessmentId::new);
        add(TranscriptId.class, TranscriptId::new);
        add(CaseId.class, CaseId::new);
        add(DecisionId.class, DecisionId::new);
    }

    private <T extends Identifier> void add(Class<T> type, Function<UUID, T> make) {
        readers.put(type, text -> make.apply(uuid(text)));
    }

    /** {@link UUID#fromString} also takes shortened forms; here a UUID is written in full, once and only one way. */
    private static UUID uuid(String text) {
        if (!isWrittenInFull(text)) {
            throw new IllegalArgumentException("an identifier is a UUID such as 5f2b6a3e-0c1d-4f7a-9b8e-2d3c4b5a6978");
        }
        return UUID.fromString(text);
    }

    /** Sign by sign: a document has hundreds of identifiers, and a regular expression took a fifth of the time to read one. */
    private static boolean isWrittenInFull(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean fits = i == 8 || i == 13 || i == 18 || i == 23
                    ? text.charAt(i) == '-'
                    : HexFormat.isHexDigit(text.charAt(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    public <T> java.util.Optional<Function<String, T>> readerOf(Class<T> type) {
        return java.util.Optional.ofNullable((Function<String, T>) readers.get(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    void forEach(Visitor visitor) {
        readers.forEach((type, read) -> visitor.visit((Class) type, (Function) read));
    }
}
