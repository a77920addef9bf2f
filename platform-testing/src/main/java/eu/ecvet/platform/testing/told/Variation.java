package eu.ecvet.platform.testing.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a story changes in an example. Members are named by their path: {@code coverage.until}. */
public abstract sealed class Variation<S extends Variation<S>> permits Told, ToldPart {
    final ObjectNode content;

    Variation(ObjectNode content) {
        this.content = content;
    }

    abstract S self();

    /**
     * The member has this value.
     *
     * @param value an identifier, date, number, text, list or map; null leaves the member out
     */
    public S with(String path, Object value) {
        int dot = path.lastIndexOf('.');
        ObjectNode holder = dot < 0 ? content : content.withObjectProperty(path.substring(0, dot));
        String member = path.substring(dot + 1);
        if (value == null) {
            holder.remove(member);
        } else {
            holder.set(member, OtherServices.JSON.valueToTree(value));
        }
        return self();
    }

    /** The member is not told. */
    public S without(String path) {
        return with(path, null);
    }

    /** The list has one part for each of these things; each part is the example's first one, varied. */
    public <T> S each(String list, Iterable<T> things, BiConsumer<ToldPart, T> varied) {
        JsonNode first = content.path(list).path(0);
        if (!first.isObject()) {
            throw new IllegalArgumentException("the example has no " + list + " to vary");
        }
        ArrayNode parts = OtherServices.JSON.createArrayNode();
        for (T thing : things) {
            var part = new ToldPart(first.deepCopy());
            varied.accept(part, thing);
            parts.add(part.content);
        }
        content.set(list, parts);
        return self();
    }

    /** The list has one part, the example's first one, varied by what follows in {@code varied}. */
    public S one(String list, Consumer<ToldPart> varied) {
        return each(list, List.of(list), (part, name) -> varied.accept(part));
    }

    /** The list is empty. */
    public S no(String list) {
        return with(list, new ArrayList<>());
    }
}
