package eu.ecvet.bench.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One kind of request, sent again and again.
 *
 * @param address of the service, such as {@code http://127.0.0.1:8081}
 * @param path asked before every request, so that requests go to different records
 * @param body asked before every request; null: none, and the request is a GET
 * @param headers besides the token
 * @param expected status of the answer; one of another hundred is an error
 */
public record Request(
        String address,
        String token,
        Supplier<String> path,
        Supplier<String> body,
        Map<String, String> headers,
        int expected) {

    public static Request get(String address, String token, Supplier<String> path) {
        return new Request(address, token, path, null, Map.of(), 200);
    }

    public static Request post(String address, String token, Supplier<String> path, Supplier<String> body) {
        return new Request(address, token, path, body, Map.of("Content-Type", "application/json"), 201);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Request(address, token, path, body, Map.copyOf(more), expected);
    }

    public Request expecting(int status) {
        return new Request(address, token, path, body, headers, status);
    }

    boolean sendsABody() {
        return body != null;
    }
}
