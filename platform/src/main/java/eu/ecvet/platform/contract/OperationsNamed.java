package eu.ecvet.platform.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Names each operation by its act and what it is done to, such as {@code proposeLearningAgreement} or {@code listMemoranda}. */
final class OperationsNamed {
    private OperationsNamed() {}

    static void in(OpenAPI contract) {
        Map<String, Operation> named = new HashMap<>();
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    String name = name(operation.getOperationId(), path);
                    operation.setOperationId(
                            named.putIfAbsent(name, operation) == null ? name : operation.getOperationId());
                }));
    }

    /** @param scanned class and method, such as {@code LearningAgreementResource_propose} */
    static String name(String scanned, String path) {
        int between = scanned.indexOf("Resource_");
        if (between < 0) {
            return scanned;
        }
        String thing = scanned.substring(0, between);
        String act = scanned.substring(between + "Resource_".length());
        if (act.equals("list") || act.equals("search")) {
            String[] steps = path.split("/");
            return act + inCapitals(steps[steps.length - 1]);
        }
        return act.toLowerCase(Locale.ROOT).contains(thing.toLowerCase(Locale.ROOT)) ? act : act + thing;
    }

    private static String inCapitals(String step) {
        return Arrays.stream(step.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
