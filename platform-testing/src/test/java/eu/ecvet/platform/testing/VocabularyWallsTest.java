package eu.ecvet.platform.testing;

import eu.ecvet.platform.testing.walls.Walls;

class VocabularyWallsTest extends Walls {
    VocabularyWallsTest() {
        super("vocabulary");
    }

    /** A list of words is looked up, not read through; rooms would only lengthen every import. */
    @Override
    protected int typesInAPackage() {
        return 40;
    }
}
