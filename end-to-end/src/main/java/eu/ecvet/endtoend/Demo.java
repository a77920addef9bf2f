package eu.ecvet.endtoend;

import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.SpokenNarration;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.StoryEnds;
import eu.ecvet.endtoend.outside.Suite;
import eu.ecvet.endtoend.story.ChangeOfProfession;
import eu.ecvet.endtoend.story.Confectioner;
import eu.ecvet.endtoend.story.EventsSeen;
import eu.ecvet.endtoend.story.RealRegister;
import eu.ecvet.endtoend.story.TwoGetOneCare;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./ecvet demo}: plays the main job and tells it. The last line is one JSON object. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            Suite suite = new Suite(Addresses.fromSystemProperties());
            EventsSeen events = new EventsSeen(suite.addresses().kafka());
            Narrator narrator = new SpokenNarration(out);

            TwoGetOneCare story = new TwoGetOneCare(suite, narrator);
            TwoGetOneCare.Result result = story.mainJob();
            story.theSameEventAgain(events);
            var change = new ChangeOfProfession(story);
            change.whatIf();
            change.toPhysiotherapy();
            change.theNewerVersionOfACountedUnit();
            new Confectioner(suite, narrator).play();
            new RealRegister(suite, narrator).play();

            narrator.chapter("The main job");
            out.println(Json.object(
                    "story",
                    "S3: a learner's credit crosses a border",
                    "learningAgreement",
                    result.learningAgreement(),
                    "decision",
                    result.decision(),
                    "pointsBefore",
                    new java.math.BigDecimal(result.pointsBefore()),
                    "pointsAfter",
                    new java.math.BigDecimal(result.pointsAfter()),
                    "eventsSeen",
                    events.all().size()));
        } catch (StoryEnds | Suite.Unreachable broken) {
            out.println();
            out.println("The story ends here: " + broken.getMessage());
            System.exit(1);
        }
    }
}
