package eu.ecvet.registry.imports;

/**
 * Something that an import could not understand, or that the importing institution has to decide.
 *
 * @param hint what to do about it
 */
record ImportFinding(String code, Severity severity, String sentence, String hint) {
    enum Severity {
        /** Good to know. */
        INFO,
        /** Something is missing that publication will ask for. */
        WARNING,
        /** The row was not taken over. */
        ERROR
    }

    static ImportFinding info(String code, String sentence, String hint) {
        return new ImportFinding(code, Severity.INFO, sentence, hint);
    }

    static ImportFinding warning(String code, String sentence, String hint) {
        return new ImportFinding(code, Severity.WARNING, sentence, hint);
    }

    static ImportFinding error(String code, String sentence, String hint) {
        return new ImportFinding(code, Severity.ERROR, sentence, hint);
    }
}
