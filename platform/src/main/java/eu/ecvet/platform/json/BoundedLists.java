package eu.ecvet.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.type.CollectionType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serial;
import java.util.Collection;

/**
 * Stops reading a list where it grows longer than its {@link Size} allows: whether the members are right is asked for each
 * of them, so that a long list of nothing would cost much more to refuse than to send.
 */
final class BoundedLists extends BeanDeserializerModifier {
    /** All lists of one document together that say how long they may be; those of the contracts all do. */
    static final int MOST_MEMBERS = 20_000;

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription described, JsonDeserializer<?> reader) {
        return new Bounded(reader, type, UNBOUNDED);
    }

    private static final class Bounded extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1L;

        private final JavaType type;
        private final int longest;

        Bounded(JsonDeserializer<?> reader, JavaType type, int longest) {
            super(reader);
            this.type = type;
            this.longest = longest;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Bounded(reader, type, longest);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
                throws com.fasterxml.jackson.databind.JsonMappingException {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new Bounded(
                    context.handleSecondaryContextualization(_delegatee, property, type),
                    type,
                    size == null ? UNBOUNDED : size.max());
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return super.deserialize(longest == UNBOUNDED ? in : new Counting(in, context, longest), context);
        }
    }

    private static final class Counting extends JsonParserDelegate {
        private final DeserializationContext context;
        private final int longest;
        private int depth;
        private int members;

        Counting(JsonParser in, DeserializationContext context, int longest) {
            super(in);
            this.context = context;
            this.longest = longest;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (token == null) {
                return null;
            }
            if (depth == 0 && token != JsonToken.END_ARRAY) {
                count();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            return token;
        }

        private void count() throws IOException {
            if (++members > longest) {
                throw InvalidFormatException.from(
                        this, "a list here has at most %d members".formatted(longest), "…", Collection.class);
            }
            int all = context.getAttribute(BoundedLists.class) instanceof Integer before ? before + 1 : 1;
            if (all > MOST_MEMBERS) {
                throw InvalidFormatException.from(
                        this,
                        "all lists together have at most %d members".formatted(MOST_MEMBERS),
                        "…",
                        Collection.class);
            }
            context.setAttribute(BoundedLists.class, all);
        }
    }
}
