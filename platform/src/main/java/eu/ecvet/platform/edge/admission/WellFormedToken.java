package eu.ecvet.platform.edge.admission;

import eu.ecvet.platform.edge.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Refuses a bearer token that is no JWT at all, such as three dots, before anybody tries to read it. */
@ApplicationScoped
public class WellFormedToken {
    private static final int BEFORE_AUTHENTICATION = 300;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer(\\s.*)?");
    private static final Pattern JWT =
            Pattern.compile("(?i)bearer\\s+[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\s*");

    private final EarlyAnswers answers;

    WellFormedToken(EarlyAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_AUTHENTICATION);
    }

    private void look(RoutingContext exchange) {
        String given = exchange.request().getHeader("Authorization");
        if (given != null
                && BEARER.matcher(given).matches()
                && !JWT.matcher(given).matches()) {
            exchange.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answers.refuse(exchange, ProblemType.UNAUTHENTICATED, "What follows Bearer is no access token (JWT).");
        } else {
            exchange.next();
        }
    }
}
