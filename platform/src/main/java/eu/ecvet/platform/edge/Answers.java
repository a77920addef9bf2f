package eu.ecvet.platform.edge;

import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.json.KeptDocument;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the answer of a use case into a response; the only place where a refusal becomes a problem. */
public final class Answers {
    private static final String GZIP = "gzip";
    private static final List<Variant> ENCODINGS =
            Variant.encodings("identity", GZIP).build();

    private Answers() {}

    /** 200 with the view. */
    public static <T> Response ok(Answer<T> given) {
        return answer(given, view -> Response.ok(view).build());
    }

    /** 200 with the view and its version as a strong ETag. */
    public static <T> Response ok(Answer<T> given, Function<T, Long> version) {
        return answer(
                given, view -> Response.ok(view).tag(tag(version.apply(view))).build());
    }

    /** 200 with the view and an ETag that was made of it, because it has no version of its own. */
    public static <T> Response tagged(Answer<T> given, Function<T, String> tag) {
        return answer(
                given,
                view -> Response.ok(view).tag(new EntityTag(tag.apply(view))).build());
    }

    /** 200 with bytes that never change, compressed where the caller takes that, or 304 where the caller has them already. */
    public static Response unchanging(KeptDocument document, Request request) {
        // None is found where the caller only says what it does not take.
        boolean compressed = Optional.ofNullable(request.selectVariant(ENCODINGS))
                .map(Variant::getEncoding)
                .filter(GZIP::equals)
                .isPresent();
        // Other bytes, another strong tag (RFC 9110, section 8.8.3.3); whoever has either has the document.
        EntityTag plain = new EntityTag(document.etag());
        EntityTag gzipped = new EntityTag(document.etag() + "-gzip");
        var had = Stream.of(plain, gzipped)
                .map(tag ->
                        Optional.ofNullable(request.evaluatePreconditions(tag)).map(response -> response.tag(tag)))
                .flatMap(Optional::stream)
                .findFirst();
        return had.orElseGet(() -> compressed
                        ? Response.ok(document.gzipped(), MediaType.APPLICATION_JSON_TYPE)
                                .encoding(GZIP)
                                .tag(gzipped)
                        : Response.ok(document.bytes(), MediaType.APPLICATION_JSON_TYPE)
                                .tag(plain))
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    /** 201 with Location and ETag for a new thing, 200 for a repeated creation. */
    public static <T> Response created(
            Answer<Created<T>> given, Function<T, String> location, Function<T, Long> version) {
        return answer(given, created -> {
            T view = created.value();
            var response = created.isNew()
                    ? Response.created(URI.create(location.apply(view)))
                    : Response.ok().location(URI.create(location.apply(view)));
            return response.entity(view).tag(tag(version.apply(view))).build();
        });
    }

    /** For answers of another shape. */
    public static <T> Response answer(Answer<T> given, Function<T, Response> done) {
        return switch (given) {
            case Answer.Done<T>(var value) -> done.apply(value);
            case Answer.Refused<T>(var why) -> Problems.response(why);
        };
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
