package eu.ecvet.endtoend;

/** The suite did not do what the story says it does. */
final class StoryEnds extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryEnds(String why) {
        super(why);
    }
}
