package eu.ecvet.platform.edge.parameters;

import eu.ecvet.platform.json.Identifiers;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets the identifiers of the vocabulary stand in paths and query parameters. */
@Provider
public class IdentifierParameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Identifiers.ALL
                .readerOf(type)
                .<ParamConverter<T>>map(read -> new ParamConverter<>() {
                    @Override
                    public T fromString(String text) {
                        return read.apply(text);
                    }

                    @Override
                    public String toString(T value) {
                        return value.toString();
                    }
                })
                .orElse(null);
    }
}
