package eu.ecvet.mobility;

import eu.ecvet.platform.testing.walls.Walls;

class WallsTest extends Walls {}
