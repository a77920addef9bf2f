package eu.ecvet.platform.edge;

import eu.ecvet.platform.page.Page;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where a list goes on as a {@code Link} with the relation {@code next} (RFC 8288). */
public class PageLinks {
    @ServerResponseFilter
    public void addNext(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders()
                    .add(
                            "Link",
                            Link.fromUri(uri.getRequestUriBuilder()
                                            .replaceQueryParam("after", page.next())
                                            .build())
                                    .rel("next")
                                    .build());
        }
    }
}
