package eu.ecvet.platform.rule;

/** The refusals that have the same meaning in every service. */
public enum PlatformRule implements Rule {
    /** BR-E02: an id stands for one thing for ever. */
    ID_ALREADY_USED("BR-E02");

    private final String number;

    PlatformRule(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
