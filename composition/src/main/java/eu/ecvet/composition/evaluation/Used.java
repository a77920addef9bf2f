package eu.ecvet.composition.evaluation;

import java.util.Arrays;

/** How many units were used of each kind that has more than one place; a unit counts once (BR-Q08). */
final class Used {
    static final Used NOTHING = new Used(new int[0]);

    private final int[] counts;

    private Used(int[] counts) {
        this.counts = counts;
    }

    int of(int shared) {
        return shared < counts.length ? counts[shared] : 0;
    }

    Used plus(int shared, int more) {
        if (shared < 0 || more == 0) {
            return this;
        }
        int[] sum = Arrays.copyOf(counts, Math.max(counts.length, shared + 1));
        sum[shared] += more;
        return new Used(sum);
    }

    Used plus(Used other) {
        if (other.counts.length == 0) {
            return this;
        }
        if (counts.length == 0) {
            return other;
        }
        int[] sum = Arrays.copyOf(counts, Math.max(counts.length, other.counts.length));
        for (int i = 0; i < other.counts.length; i++) {
            sum[i] += other.counts[i];
        }
        return new Used(sum);
    }

    /** The same without a kind that has no place further out. */
    Used without(int shared) {
        if (of(shared) == 0) {
            return this;
        }
        int[] left = counts.clone();
        left[shared] = 0;
        int length = left.length;
        while (length > 0 && left[length - 1] == 0) {
            length--;
        }
        return length == 0 ? NOTHING : new Used(Arrays.copyOf(left, length));
    }

    boolean within(Tree tree, Supply supply) {
        for (Tree.Kind kind : tree.kinds) {
            if (kind.shared >= 0 && of(kind.shared) > supply.of(kind)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Used used && Arrays.equals(counts, used.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
