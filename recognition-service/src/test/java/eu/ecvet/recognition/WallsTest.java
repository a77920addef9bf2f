package eu.ecvet.recognition;

import eu.ecvet.platform.testing.walls.Walls;

class WallsTest extends Walls {}
