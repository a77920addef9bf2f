package eu.ecvet.platform.edge;

import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted, as query parameters; take it as {@code @Valid @BeanParam PageParameters page}. */
public class PageParameters {
    @QueryParam("after")
    @Parameter(description = "The 'next' of the answer before; absent for the beginning of the list.")
    Cursor after;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(PageRequest.LARGEST)
    @Parameter(description = "How many items at most.")
    int size;

    @QueryParam("total")
    @DefaultValue("false")
    @Parameter(description = "Whether the whole list is counted too.")
    boolean total;

    public PageRequest request() {
        return new PageRequest(Optional.ofNullable(after), size, total);
    }
}
