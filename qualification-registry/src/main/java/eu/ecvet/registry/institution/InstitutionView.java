package eu.ecvet.registry.institution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.function.FunctionView;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A competent institution and its functions, those that ended included. */
@NullMarked
record InstitutionView(
        InstitutionId id,
        LocalizedText legalName,
        String country,
        @Nullable String region,
        ZoneId zone,
        @Nullable String website,
        @Nullable String contactEmail,
        List<FunctionView> functions,
        @JsonIgnore long rowVersion) {}
