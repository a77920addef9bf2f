package eu.ecvet.registry.institution;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.codes.Codes;
import java.util.List;
import java.util.stream.Stream;

/** The rules about what is recorded of an institution (BR-Q23, BR-E05). */
final class InstitutionRules {
    private InstitutionRules() {}

    static List<Violation> ofDetails(InstitutionDetails details) {
        return Stream.of(
                        Codes.country(details.country(), "/country").stream(),
                        Codes.zone(details.zone(), "/zone").stream(),
                        Codes.languages(details.legalName(), "/legalName").stream())
                .flatMap(violations -> violations)
                .toList();
    }
}
