package eu.ecvet.platform.edge.admission;

import eu.ecvet.platform.edge.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses a bearer token that is no JWT at all, such as three dots, before anybody tries to read it. */
@ApplicationScoped
public class WellFormedToken {
    private static final int BEFORE_AUTHENTICATION = 300;
    private static final String BEARER = "bearer";
    private static final int PARTS_OF_A_JWT = 3;

    private final EarlyAnswers answers;

    WellFormedToken(EarlyAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_AUTHENTICATION);
    }

    private void look(RoutingContext exchange) {
        String given = exchange.request().getHeader("Authorization");
        if (given != null && isBearer(given) && !isJwt(given.substring(BEARER.length()))) {
            exchange.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answers.refuse(exchange, ProblemType.UNAUTHENTICATED, "What follows Bearer is no access token (JWT).");
        } else {
            exchange.next();
        }
    }

    private static boolean isBearer(String given) {
        return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && (given.length() == BEARER.length() || Character.isWhitespace(given.charAt(BEARER.length())));
    }

    /** Looked at sign by sign: every request comes through here, and a regular expression costs as much as reading a row. */
    private static boolean isJwt(String given) {
        String token = given.strip();
        int parts = 1;
        int length = 0;
        for (int i = 0; i < token.length(); i++) {
            char sign = token.charAt(i);
            if (sign == '.' && length > 0) {
                parts++;
                length = 0;
            } else if (isOfBase64Url(sign)) {
                length++;
            } else {
                return false;
            }
        }
        return parts == PARTS_OF_A_JWT && length > 0;
    }

    private static boolean isOfBase64Url(char sign) {
        return sign >= 'A' && sign <= 'Z'
                || sign >= 'a' && sign <= 'z'
                || sign >= '0' && sign <= '9'
                || sign == '-'
                || sign == '_';
    }
}
