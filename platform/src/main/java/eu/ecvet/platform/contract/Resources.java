package eu.ecvet.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Puts each operation under its resource, described as the glossary describes it; what is for operators comes last. */
final class Resources {
    private static final String OPERATORS = "Stuck events";

    private Resources() {}

    static void described(OpenAPI contract, Glossary glossary) {
        List<Tag> tags = new ArrayList<>(contract.getTags() == null ? List.of() : contract.getTags());
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    String step = path.split("/")[2];
                    String name = tagged(operation, step);
                    Tag tag = tags.stream()
                            .filter(one -> one.getName().equals(name))
                            .findFirst()
                            .orElseGet(() -> {
                                Tag made = OASFactory.createTag().name(name);
                                tags.add(made);
                                return made;
                            });
                    if (tag.getDescription() == null) {
                        tag.setDescription(glossary.resource(step).orElse(null));
                    }
                }));
        tags.sort(Comparator.comparing((Tag tag) -> tag.getName().equals(OPERATORS))
                .thenComparing(Tag::getName));
        contract.setTags(tags);
    }

    private static String tagged(Operation operation, String step) {
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            String words = step.replace('-', ' ');
            operation.addTag(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        }
        return operation.getTags().getFirst();
    }
}
