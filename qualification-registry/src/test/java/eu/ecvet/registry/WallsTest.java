package eu.ecvet.registry;

import eu.ecvet.platform.testing.walls.Walls;

class WallsTest extends Walls {}
