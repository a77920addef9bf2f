package eu.ecvet.platform.edge.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.edge.Problem;
import eu.ecvet.platform.edge.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Answers with a problem before any endpoint is reached. */
@ApplicationScoped
public class EarlyAnswers {
    private final ObjectMapper json;

    EarlyAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** What is left of the request is not waited for: the connection ends with the answer. */
    void refuse(RoutingContext exchange, ProblemType type, String detail) {
        if (exchange.response().ended()) {
            return;
        }
        exchange.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(written(Problem.of(type, detail)))
                .onComplete(told -> exchange.request().connection().close());
        exchange.request().resume();
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
