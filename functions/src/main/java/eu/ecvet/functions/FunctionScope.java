package eu.ecvet.functions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a function covers (domain: functions are held "with scope and validity"). An empty list means: no restriction in
 * this respect. ISCED-F codes cover the narrower codes that begin with them.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FunctionScope(
        @Size(max = 60) Set<@Size(max = 2) String> countries,
        @Size(max = 200) Set<QualificationId> qualificationIds,
        @Size(max = 200) Set<UnitId> unitIds,
        @Size(max = 8) Set<Integer> eqfLevels,
        @Size(max = 200) Set<@Size(max = 4) String> iscedF,
        @Size(max = 3) Set<LearningSetting> learningSettings) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern FIELD = Pattern.compile("\\d{2,4}");

    public static final FunctionScope UNRESTRICTED = new FunctionScope(null, null, null, null, null, null);

    public FunctionScope {
        countries = copy(countries);
        qualificationIds = copy(qualificationIds);
        unitIds = copy(unitIds);
        eqfLevels = copy(eqfLevels);
        iscedF = copy(iscedF);
        learningSettings = copy(learningSettings);
        eqfLevels.forEach(EqfLevel::new);
        if (!countries.stream().allMatch(country -> COUNTRY.matcher(country).matches())) {
            throw new IllegalArgumentException("countries are written as two capital letters such as FI (ISO 3166-1)");
        }
        if (!iscedF.stream().allMatch(field -> FIELD.matcher(field).matches())) {
            throw new IllegalArgumentException("fields of education are written as two to four digits (ISCED-F 2013)");
        }
    }

    /** The same scope, limited to the countries given; everything else stays. */
    public FunctionScope within(Set<String> limitedTo) {
        return new FunctionScope(limitedTo, qualificationIds, unitIds, eqfLevels, iscedF, learningSettings);
    }

    /** Whether the object of an act lies inside. What the act does not tell about its object does not put it outside. */
    public boolean covers(ActObject object) {
        return covers(countries, object.country())
                && covers(qualificationIds, object.qualificationId())
                && covers(unitIds, object.unitId())
                && covers(eqfLevels, object.eqfLevel())
                && covers(learningSettings, object.setting())
                && (iscedF.isEmpty()
                        || object.iscedF() == null
                        || iscedF.stream().anyMatch(object.iscedF()::startsWith));
    }

    private static <T> boolean covers(Set<T> admitted, T actual) {
        return admitted.isEmpty() || actual == null || admitted.contains(actual);
    }

    private static <T> Set<T> copy(Set<T> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
