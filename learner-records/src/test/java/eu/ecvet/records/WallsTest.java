package eu.ecvet.records;

import eu.ecvet.platform.testing.walls.Walls;

class WallsTest extends Walls {}
