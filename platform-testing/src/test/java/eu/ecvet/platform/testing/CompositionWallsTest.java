package eu.ecvet.platform.testing;

import eu.ecvet.platform.testing.walls.Walls;

class CompositionWallsTest extends Walls {
    CompositionWallsTest() {
        super("composition");
    }
}
