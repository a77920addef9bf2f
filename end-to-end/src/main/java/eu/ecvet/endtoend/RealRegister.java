package eu.ecvet.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real input: both qualifications of the Finnish national register, from the import to a learner's ledger. */
final class RealRegister extends Story {
    RealRegister(Suite suite, Narrator narrator) {
        super(suite, narrator);
    }

    /** The data that real systems publish stands beside the checkout, not in it. */
    static boolean isThere() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        return Path.of(System.getProperty("ecvet.root"))
                .resolve("../shared/data/eperusteet")
                .normalize();
    }

    void play() {
        narrator.chapter("Real input: two qualifications of the Finnish national register");
        if (!isThere()) {
            narrator.note(
                    "skipped: the folder with the published data of the Finnish register is not beside this checkout");
            return;
        }
    }
}
