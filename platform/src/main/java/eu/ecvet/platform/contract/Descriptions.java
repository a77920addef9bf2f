package eu.ecvet.platform.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Gives each member and parameter that says nothing of itself the meaning that its name has in the glossary. */
final class Descriptions {
    private final Glossary glossary;

    private Descriptions(Glossary glossary) {
        this.glossary = glossary;
    }

    static Descriptions from(Glossary glossary) {
        return new Descriptions(glossary);
    }

    void filledIn(OpenAPI contract) {
        Schemas.forEach(contract, schema -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((word, member) -> {
                    if (member.getDescription() == null) {
                        glossary.meaning(word).ifPresent(member::setDescription);
                    }
                });
            }
        });
        Schemas.operations(contract).flatMap(Schemas::parameters).forEach(parameter -> {
            if (parameter.getDescription() == null) {
                glossary.meaning(parameter.getName()).ifPresent(parameter::setDescription);
            }
        });
    }
}
