package eu.ecvet.registry.imports.source;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.rule.Rule;
import eu.ecvet.platform.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What an import could not understand, or what the importing institution has to decide, about one thing of the source
 * (BR-C05); what a rule of the registry will ask for goes by the name of that rule.
 */
public final class Remarks {
    private final String pointer;
    private final List<Remark> found = new ArrayList<>();

    /** @param pointer where the thing stands in the source */
    public Remarks(String pointer) {
        this.pointer = pointer;
    }

    /** Good to know. {@code hint} says what to do about it. */
    public void note(Rule code, String sentence, String hint) {
        add(code, sentence, hint, Remark.Severity.NOTE);
    }

    /** Something is missing that publication will ask for. */
    public void warn(Rule code, String sentence, String hint) {
        add(code, sentence, hint, Remark.Severity.WARNING);
    }

    /** The thing was not taken over. */
    public void refuse(Rule code, String sentence, String hint) {
        add(code, sentence, hint, Remark.Severity.ERROR);
    }

    /** What a rule of the registry says of it; {@code hint} says what to do about it. */
    public void warn(Violation violation, String hint) {
        add(violation, hint, Remark.Severity.WARNING);
    }

    /** The thing was not taken over, because of a rule of the registry. */
    public void refuse(Violation violation, String hint) {
        add(violation, hint, Remark.Severity.ERROR);
    }

    /** The same, said once however often it is found. */
    public void noteOnce(Rule code, String sentence, String hint) {
        if (found.stream().noneMatch(remark -> remark.code().equals(code.name()))) {
            note(code, sentence, hint);
        }
    }

    private void add(Rule code, String sentence, String hint, Remark.Severity severity) {
        add(code.because(sentence), hint, severity);
    }

    private void add(Violation violation, String hint, Remark.Severity severity) {
        found.add(new Remark(violation.code(), violation.rule(), violation.detail() + " " + hint, pointer, severity));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Remark> all() {
        return List.copyOf(found);
    }
}
