package eu.ecvet.mobility;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Gathers what the registry says of the institutions that a rule asks about. */
@ApplicationScoped
public class RegisteredInstitutions {
    private final Authorities authorities;
    private final InstitutionFunctions institutions;

    RegisteredInstitutions(Authorities authorities, InstitutionFunctions institutions) {
        this.authorities = authorities;
        this.institutions = institutions;
    }

    /** An institution that is missing in the answer is unknown to the registry. */
    public Map<InstitutionId, Registered> among(Stream<InstitutionId> asked) {
        Map<InstitutionId, Registered> known = new HashMap<>();
        asked.filter(Objects::nonNull).distinct().forEach(id -> institutions
                .countryOf(id)
                .ifPresent(country -> known.put(id, new Registered(country, authorities.held(id)))));
        return known;
    }
}
