package eu.ecvet.platform.testing.told;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One entry of a list in an event. */
public final class ToldPart extends Variation<ToldPart> {
    ToldPart(ObjectNode content) {
        super(content);
    }

    @Override
    ToldPart self() {
        return this;
    }
}
