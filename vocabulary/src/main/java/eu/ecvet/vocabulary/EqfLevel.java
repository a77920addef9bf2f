package eu.ecvet.vocabulary;

/** A level of the European Qualifications Framework: an integer from 1 to 8 (BR-Q09). Not the number of a national level. */
public record EqfLevel(int value) implements Comparable<EqfLevel> {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 8;

    public EqfLevel {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException("an EQF level is an integer from 1 to 8");
        }
    }

    @Override
    public int compareTo(EqfLevel other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
