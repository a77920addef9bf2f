package eu.ecvet.endtoend;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.StoryEnds;
import eu.ecvet.endtoend.outside.Suite;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The way through the generated Java clients. Each request becomes an object of the client, each answer comes from one:
 * a member that the client does not know stops the story.
 */
final class JavaClient implements Suite.Way {
    private final Map<Suite.Service, PartnerContract> contracts = new EnumMap<>(Suite.Service.class);
    private final Addresses addresses;
    private int calls;

    JavaClient(Addresses addresses) {
        this.addresses = addresses;
        for (Suite.Service service : Suite.Service.values()) {
            contracts.put(service, PartnerContract.of(TypeScriptClient.inFull(service)));
        }
    }

    int calls() {
        return calls;
    }

    @Override
    public Optional<Answer> send(
            String token, Suite.Service service, String method, String path, JsonNode body, String ifMatch) {
        return contracts.get(service).call(method, path, ifMatch).map(call -> {
            calls++;
            try {
                return answered(call, token, service, method + " " + path, body);
            } catch (ReflectiveOperationException notGenerated) {
                throw new StoryEnds(
                        "%s %s: the generated client has no such call: %s".formatted(method, path, notGenerated));
            }
        });
    }

    private Answer answered(
            PartnerContract.Call call, String token, Suite.Service service, String request, JsonNode body)
            throws ReflectiveOperationException {
        String room = "eu.ecvet.partner." + service.name().toLowerCase(java.util.Locale.ROOT);
        Class<?> clientType = Class.forName(room + ".ApiClient");
        Object client = clientType.getConstructor().newInstance();
        ObjectMapper json = ((ObjectMapper)
                        clientType.getMethod("getObjectMapper").invoke(client))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        clientType.getMethod("setObjectMapper", ObjectMapper.class).invoke(client, json);
        clientType
                .getMethod("updateBaseUri", String.class)
                .invoke(client, TypeScriptClient.address(addresses, service));
        Consumer<java.net.http.HttpRequest.Builder> withToken =
                builder -> builder.setHeader("Authorization", "Bearer " + token);
        clientType.getMethod("setRequestInterceptor", Consumer.class).invoke(client, withToken);
        Object api = Class.forName(room + ".api." + call.api())
                .getConstructor(clientType)
                .newInstance(client);
        Method operation = Arrays.stream(api.getClass().getMethods())
                .filter(one -> one.getName().equals(call.operation() + "WithHttpInfo"))
                .min(Comparator.comparing(Method::getParameterCount))
                .orElseThrow(() -> new NoSuchMethodException(call.toString()));
        Object[] arguments = Arrays.stream(operation.getParameters())
                .map(parameter -> argument(parameter, call, body, json))
                .toArray();
        try {
            Object answer = operation.invoke(api, arguments);
            Object data = answer.getClass().getMethod("getData").invoke(answer);
            @SuppressWarnings("unchecked")
            Map<String, List<String>> headers = (Map<String, List<String>>)
                    answer.getClass().getMethod("getHeaders").invoke(answer);
            return new Answer(
                    request,
                    (int) answer.getClass().getMethod("getStatusCode").invoke(answer),
                    json.valueToTree(data),
                    headers.getOrDefault("etag", headers.getOrDefault("ETag", List.of())).stream()
                            .findFirst()
                            .orElse(null));
        } catch (InvocationTargetException failed) {
            return refused(failed.getCause(), request);
        }
    }

    private static Answer refused(Throwable failure, String request) throws ReflectiveOperationException {
        if (!failure.getClass().getSimpleName().equals("ApiException")) {
            throw new StoryEnds(request + ": the generated client fails: " + failure);
        }
        int status = (int) failure.getClass().getMethod("getCode").invoke(failure);
        if (status == 0) {
            throw new StoryEnds(request + ": the generated client cannot read the answer: " + failure);
        }
        return new Answer(
                request,
                status,
                Json.parse(
                        (String) failure.getClass().getMethod("getResponseBody").invoke(failure)),
                null);
    }

    private static Object argument(Parameter parameter, PartnerContract.Call call, JsonNode body, ObjectMapper json) {
        String given = call.parameters().get(parameter.getName());
        if (given != null) {
            return json.convertValue(given, parameter.getType());
        }
        boolean isBody = call.bodyType()
                .filter(type -> parameter.getType().getSimpleName().equals(type))
                .isPresent();
        return isBody && body != null ? json.convertValue(body, parameter.getType()) : null;
    }
}
