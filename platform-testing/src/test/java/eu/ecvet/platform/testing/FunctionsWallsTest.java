package eu.ecvet.platform.testing;

import eu.ecvet.platform.testing.walls.Walls;

class FunctionsWallsTest extends Walls {
    FunctionsWallsTest() {
        super("functions");
    }
}
