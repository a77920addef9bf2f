package eu.ecvet.registry.imports.source;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.registry.RegistryRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an import could not understand, or what the importing institution has to decide, about one thing of the source
 * (BR-C05). Where a rule of the registry has the same name, its number is told.
 */
public final class Remarks {
    private static final String IMPORT = "BR-C05";

    private final String pointer;
    private final List<Remark> found = new ArrayList<>();

    /** @param pointer where the thing stands in the source */
    public Remarks(String pointer) {
        this.pointer = pointer;
    }

    /** Good to know. {@code hint} says what to do about it. */
    public void note(String code, String sentence, String hint) {
        add(code, sentence, hint, Remark.Severity.NOTE);
    }

    /** Something is missing that publication will ask for. */
    public void warn(String code, String sentence, String hint) {
        add(code, sentence, hint, Remark.Severity.WARNING);
    }

    /** The thing was not taken over. */
    public void refuse(String code, String sentence, String hint) {
        add(code, sentence, hint, Remark.Severity.ERROR);
    }

    /** The same, said once however often it is found. */
    public void noteOnce(String code, String sentence, String hint) {
        if (found.stream().noneMatch(remark -> remark.code().equals(code))) {
            note(code, sentence, hint);
        }
    }

    private void add(String code, String sentence, String hint, Remark.Severity severity) {
        found.add(new Remark(code, number(code), sentence + " " + hint, pointer, severity));
    }

    private static String number(String code) {
        return Arrays.stream(RegistryRule.values())
                .filter(rule -> rule.name().equals(code))
                .map(RegistryRule::number)
                .findFirst()
                .orElse(IMPORT);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Remark> all() {
        return List.copyOf(found);
    }
}
