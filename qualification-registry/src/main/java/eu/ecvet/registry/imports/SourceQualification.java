package eu.ecvet.registry.imports;

import eu.ecvet.registry.qualification.QualificationContent;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A qualification as the source describes it, in one of its compositions.
 *
 * @param units those that its composition lists
 * @param content the content, once it is known which unit versions here stand for the units of the source
 * @param findings what was found about the qualification itself
 * @param groups what was found about groups of its composition
 */
record SourceQualification(
        String sourceId,
        String sourceVersion,
        String composition,
        String code,
        String title,
        List<SourceUnit> units,
        Function<Map<String, UnitVersion>, QualificationContent> content,
        List<ImportFinding> findings,
        List<ImportRow> groups) {}
