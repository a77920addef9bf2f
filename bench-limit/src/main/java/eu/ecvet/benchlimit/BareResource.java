package eu.ecvet.benchlimit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What HTTP, the framework and the check of a token cost on this machine when nothing is done behind them: the limit H of the
 * bench. It answers as many bytes as are asked for, and takes what is sent.
 */
@Path("/v1/bare")
@Authenticated
@NonBlocking
public class BareResource {
    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    @GET
    @Path("/{bytes}")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] read(@PathParam("bytes") int bytes) {
        return answers.computeIfAbsent(bytes, BareResource::json);
    }

    @POST
    @Path("/{bytes}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response append(@PathParam("bytes") int bytes, byte[] body) {
        return Response.status(Response.Status.CREATED).entity(read(bytes)).build();
    }

    private static byte[] json(int bytes) {
        byte[] text = new byte[Math.max(2, bytes)];
        Arrays.fill(text, (byte) 'x');
        text[0] = '"';
        text[text.length - 1] = '"';
        return text;
    }
}
