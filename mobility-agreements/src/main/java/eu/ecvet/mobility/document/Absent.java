package eu.ecvet.mobility.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is left out of a document means the same as what is empty, so that both have the same hash. */
public final class Absent {
    private Absent() {}

    /** Elements that are null stay, so that the validation of the request can point at them. */
    public static <T> List<T> asNone(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    public static Span asOpen(Span given) {
        return given == null ? Span.OPEN : given;
    }
}
