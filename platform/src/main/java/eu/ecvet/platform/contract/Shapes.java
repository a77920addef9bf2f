package eu.ecvet.platform.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes schemas as the tools of partners expect them: a date is a string with a format, not a type called LocalDate. */
final class Shapes {
    private static final Set<String> WRITTEN_OUT = Set.of("LocalDate", "Instant", "UUID", "ZoneId", "Period");

    private Shapes() {}

    static void plain(OpenAPI contract) {
        Map<String, Schema> scalars = new HashMap<>(Schemas.named(contract));
        scalars.keySet().retainAll(WRITTEN_OUT);
        Schemas.forEach(contract, schema -> {
            Schema scalar = Schemas.name(schema).map(scalars::get).orElse(null);
            if (scalar != null) {
                schema.setRef(null);
                schema.setType(scalar.getType());
                schema.setFormat(scalar.getFormat());
                schema.setMaxLength(scalar.getMaxLength());
                schema.setExamples(scalar.getExamples());
            } else if (schema.getRef() != null) {
                // The type stands in the schema that is referred to.
                schema.setType(null);
            }
        });
        scalars.keySet().forEach(contract.getComponents()::removeSchema);
    }

    /** Takes out what no operation uses: the configuration knows more words than each service speaks. */
    static void withoutUnused(OpenAPI contract) {
        Set<String> used =
                Schemas.reached(contract, Schemas.operations(contract).flatMap(operation -> Stream.of(
                                Schemas.requests(operation),
                                Schemas.parameters(operation).map(Parameter::getSchema),
                                Schemas.responses(operation)
                                        .flatMap(response -> Schemas.content(response.getContent())))
                        .flatMap(schemas -> schemas)));
        used.add(OperationsAnswered.PROBLEM);
        used.addAll(Schemas.reached(contract, Stream.of(Schemas.named(contract).get(OperationsAnswered.PROBLEM))));
        Set.copyOf(Schemas.named(contract).keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(contract.getComponents()::removeSchema);
    }
}
