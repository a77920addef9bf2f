package eu.ecvet.registry.institution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.function.FunctionView;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import java.time.ZoneId;
import java.util.List;

/** A competent institution and its functions, those that ended included. */
record InstitutionView(
        InstitutionId id,
        LocalizedText legalName,
        String country,
        String region,
        ZoneId zone,
        String website,
        String contactEmail,
        List<FunctionView> functions,
        @JsonIgnore long rowVersion) {}
