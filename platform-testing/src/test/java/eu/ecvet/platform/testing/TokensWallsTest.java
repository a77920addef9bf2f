package eu.ecvet.platform.testing;

import eu.ecvet.platform.testing.walls.Walls;

class TokensWallsTest extends Walls {
    TokensWallsTest() {
        super("tokens");
    }

    /** It stands before every endpoint and does nothing else. */
    @Override
    protected boolean isEdge() {
        return true;
    }
}
