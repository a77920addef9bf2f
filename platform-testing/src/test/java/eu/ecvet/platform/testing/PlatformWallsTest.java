package eu.ecvet.platform.testing;

import eu.ecvet.platform.testing.walls.Walls;

class PlatformWallsTest extends Walls {
    PlatformWallsTest() {
        super("platform");
    }
}
