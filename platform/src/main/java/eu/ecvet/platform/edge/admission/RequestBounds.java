package eu.ecvet.platform.edge.admission;

import eu.ecvet.platform.edge.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * Bounds what a caller may send, before a thread of the service is taken for it: how long address and headers are, how
 * large the body, in which format, and how long it may take to come. A body is read here, without a waiting thread, once
 * the token is known to be valid; only the large ones of an import are read by the endpoint itself.
 */
@ApplicationScoped
public class RequestBounds {
    /** After the token was looked at, before the endpoint. */
    private static final int AFTER_AUTHENTICATION = 50;

    private static final String ENDPOINTS = "/v1/";
    private static final String JSON = "application/json";

    private final HttpConfig config;
    private final EarlyAnswers answers;

    RequestBounds(HttpConfig config, EarlyAnswers answers) {
        this.config = config;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::bound, AFTER_AUTHENTICATION);
    }

    private void bound(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.uri().length() > config.longestAddress()) {
            answers.refuse(
                    exchange,
                    ProblemType.ADDRESS_TOO_LONG,
                    "Ask for less at once; filters belong into a few parameters.");
        } else if (sizeOfHeaders(request) > config.largestHeaders()) {
            answers.refuse(exchange, ProblemType.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
        } else if (!exchange.normalizedPath().startsWith(ENDPOINTS) || !hasBody(request)) {
            exchange.next();
        } else {
            boundBody(exchange);
        }
    }

    private void boundBody(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean large = config.largeBodies().stream().anyMatch(exchange.normalizedPath()::equals);
        if (lengthTold(request) > (large ? config.largestImport() : config.largestBody()).asLongValue()) {
            answers.refuse(exchange, ProblemType.TOO_LARGE, tooLarge(large));
            return;
        }
        request.pause();
        Context context = exchange.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(exchange, null)
                .subscribe()
                .with(
                        caller -> context.runOnContext(go -> admitted(exchange, caller, large)),
                        noCaller -> context.runOnContext(go -> unread(exchange)));
    }

    private void admitted(RoutingContext exchange, SecurityIdentity caller, boolean large) {
        if (caller == null || caller.isAnonymous()) {
            unread(exchange);
        } else if (!isJson(exchange.request())) {
            answers.refuse(exchange, ProblemType.UNSUPPORTED_FORMAT, "Send application/json.");
        } else if (large) {
            closeIfItTakesLongerThan(config.importWithin().toMillis(), exchange);
            unread(exchange);
        } else {
            read(exchange);
        }
    }

    /** The endpoint answers without the body, or reads it itself. */
    private static void unread(RoutingContext exchange) {
        exchange.request().resume();
        exchange.next();
    }

    private void read(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Buffer body = Buffer.buffer();
        long most = config.largestBody().asLongValue();
        long timer = exchange.vertx()
                .setTimer(
                        config.bodyWithin().toMillis(),
                        late -> answers.refuse(
                                exchange,
                                ProblemType.TOO_SLOW,
                                "The body did not arrive within %d seconds; send the request again."
                                        .formatted(config.bodyWithin().toSeconds())));
        request.exceptionHandler(broken -> exchange.vertx().cancelTimer(timer));
        request.handler(part -> {
            if (exchange.response().ended()) {
                return;
            }
            if (body.length() + part.length() > most) {
                exchange.vertx().cancelTimer(timer);
                answers.refuse(exchange, ProblemType.TOO_LARGE, tooLarge(false));
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(complete -> {
            if (exchange.vertx().cancelTimer(timer) && !exchange.response().ended()) {
                ((RoutingContextInternal) exchange).setBody(body);
                exchange.next();
            }
        });
        request.resume();
    }

    private static void closeIfItTakesLongerThan(long milliseconds, RoutingContext exchange) {
        exchange.vertx().setTimer(milliseconds, late -> {
            if (!exchange.request().isEnded()) {
                exchange.request().connection().close();
            }
        });
    }

    private String tooLarge(boolean large) {
        return "A request here has at most %d bytes; send less at once."
                .formatted((large ? config.largestImport() : config.largestBody()).asLongValue());
    }

    private static boolean hasBody(HttpServerRequest request) {
        return lengthTold(request) > 0 || request.headers().contains("Transfer-Encoding");
    }

    private static boolean isJson(HttpServerRequest request) {
        String format = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return format != null && format.split(";")[0].strip().equalsIgnoreCase(JSON);
    }

    private static long lengthTold(HttpServerRequest request) {
        String told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return told == null ? 0 : Long.parseLong(told.strip());
        } catch (NumberFormatException noLength) {
            return Long.MAX_VALUE;
        }
    }

    private static int sizeOfHeaders(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
