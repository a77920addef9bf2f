package eu.ecvet.endtoend.act;

import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.io.PrintStream;
import java.time.LocalDate;

/** The narration of {@code ./ecvet demo}, a line for each act. */
public final class SpokenNarration implements Narrator {
    private final PrintStream out;
    private LocalDate date;

    public SpokenNarration(PrintStream out) {
        this.out = out;
    }

    @Override
    public void chapter(String title) {
        out.println();
        out.println(title);
        out.println("─".repeat(title.length()));
        date = null;
    }

    @Override
    public void date(LocalDate next) {
        date = next;
    }

    @Override
    public void tells(Person who, Suite.Service where, String what) {
        out.printf(
                "%-11s %-12s %s: %s%n",
                date == null ? "" : date, where.name().toLowerCase(java.util.Locale.ROOT), who.called(), what);
        date = null;
    }

    @Override
    public void note(String what) {
        out.printf("%-11s %-12s → %s%n", "", "", what);
    }
}
