package eu.ecvet.registry.imports;

import eu.ecvet.registry.unit.UnitContent;
import java.util.List;
import java.util.Optional;

/**
 * A unit as the source describes it.
 *
 * @param pointer where it stands in the source
 * @param sourceId its identity in the source; its code is shared with other units
 * @param content missing where it cannot be taken over; then a finding says why
 */
record SourceUnit(
        String pointer,
        String sourceId,
        String code,
        String title,
        Optional<UnitContent> content,
        List<ImportFinding> findings) {}
