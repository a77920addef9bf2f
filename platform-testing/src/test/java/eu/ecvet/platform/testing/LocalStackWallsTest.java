package eu.ecvet.platform.testing;

import eu.ecvet.platform.testing.walls.Walls;

class LocalStackWallsTest extends Walls {
    LocalStackWallsTest() {
        super("local-stack");
    }
}
