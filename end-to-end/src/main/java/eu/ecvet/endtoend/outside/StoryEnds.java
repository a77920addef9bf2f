package eu.ecvet.endtoend.outside;

/** The suite did not do what the story says it does. */
public final class StoryEnds extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoryEnds(String why) {
        super(why);
    }
}
