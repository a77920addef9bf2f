package eu.ecvet.endtoend.act;

import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;

/** Tells a story while it happens: the date, who did what, in which service, what changed. */
public interface Narrator {
    void chapter(String title);

    void date(LocalDate date);

    void tells(Person who, Suite.Service where, String what);

    void note(String what);

    /** For tests, which need no telling. */
    Narrator SILENT = new Narrator() {
        @Override
        public void chapter(String title) {}

        @Override
        public void date(LocalDate date) {}

        @Override
        public void tells(Person who, Suite.Service where, String what) {}

        @Override
        public void note(String what) {}
    };
}
