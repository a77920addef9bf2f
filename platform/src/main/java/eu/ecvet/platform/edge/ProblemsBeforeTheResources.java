package eu.ecvet.platform.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.problem.Problem;
import eu.ecvet.platform.problem.ProblemType;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Failures of the HTTP server itself, before any resource is asked, in the one form of all failures. */
@ApplicationScoped
class ProblemsBeforeTheResources {
    private final ObjectMapper json;

    ProblemsBeforeTheResources(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) throws JsonProcessingException {
        answer(router, ProblemType.TOO_LARGE, "Send less at once; the contract names the limits.");
    }

    private void answer(Router router, ProblemType type, String detail) throws JsonProcessingException {
        String body = json.writeValueAsString(Problem.of(type, detail));
        router.errorHandler(type.status(), context -> {
            if (!context.response().headWritten()) {
                context.response()
                        .setStatusCode(type.status())
                        .putHeader("Content-Type", Problem.MEDIA_TYPE)
                        .end(body);
            }
        });
    }
}
