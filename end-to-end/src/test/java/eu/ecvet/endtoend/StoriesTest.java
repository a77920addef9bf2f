package eu.ecvet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.outside.Suite;
import eu.ecvet.endtoend.story.ChangeOfProfession;
import eu.ecvet.endtoend.story.Confectioner;
import eu.ecvet.endtoend.story.EventsSeen;
import eu.ecvet.endtoend.story.RealRegister;
import eu.ecvet.endtoend.story.TwoGetOneCare;
import org.junit.jupiter.api.Test;

/** The acceptance stories over the running suite. */
class StoriesTest {
    private final Suite suite = SuiteForTests.suite();

    @Test
    void S3_one_core_curriculum_four_professions() {
        EventsSeen events = new EventsSeen(suite.addresses().kafka());
        TwoGetOneCare story = new TwoGetOneCare(suite, Narrator.SILENT);

        TwoGetOneCare.Result result = story.mainJob();
        story.theSameEventAgain(events);
        var change = new ChangeOfProfession(story);
        change.whatIf();
        change.toPhysiotherapy();
        change.theNewerVersionOfACountedUnit();

        assertThat(result).isEqualTo(new TwoGetOneCare.Result("CLOSED", "RECOGNISED", "19", "34"));
        assertThat(EventsAbout.awards(events, story.learner()))
                .as("every unit was awarded once in each qualification in which it counts")
                .doesNotHaveDuplicates()
                .hasSize(3 + 4);
    }

    @Test
    void S8_a_minor_a_mentor_and_an_authority_that_recognises() {
        assertThat(new Confectioner(suite, Narrator.SILENT).play()).isEqualTo("12");
    }

    @Test
    void real_qualifications_of_the_Finnish_register_go_all_the_way_to_the_ledger() {
        assumeTrue(
                RealRegister.isThere(),
                "skipped: the folder with the published data of the Finnish register is not beside this checkout");

        new RealRegister(suite, Narrator.SILENT).play();
    }

    @Test
    void no_event_of_the_stories_carries_a_name_or_a_birth_date() {
        EventsSeen events = new EventsSeen(suite.addresses().kafka());
        new Confectioner(suite, Narrator.SILENT).play();

        assertThat(events.all()).isNotEmpty().allSatisfy(seen -> assertThat(
                        seen.event().toString())
                .doesNotContain("2009-01-20")
                .doesNotContain("A. K.")
                .doesNotContainIgnoringCase("birth"));
    }
}
