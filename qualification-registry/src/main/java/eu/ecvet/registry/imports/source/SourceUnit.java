package eu.ecvet.registry.imports.source;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.registry.unit.content.UnitContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit as the source describes it.
 *
 * @param pointer where it stands in the source
 * @param sourceId its identity in the source; its code is shared with other units
 * @param content missing where it cannot be taken over; then a remark says why
 */
public record SourceUnit(
        String pointer,
        String sourceId,
        String code,
        String title,
        Optional<UnitContent> content,
        List<Remark> remarks) {

    public SourceUnit with(List<Remark> more) {
        return new SourceUnit(
                pointer,
                sourceId,
                code,
                title,
                content,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }
}
