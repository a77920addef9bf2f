package eu.ecvet.registry.imports.source;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Map;

/**
 * A qualification as the source describes it, in one of its compositions; a plain tree in which units have the identities
 * of the source.
 *
 * @param said the content without its units and groups
 * @param listed the units that the composition names, in its order
 * @param units what the source says of them
 * @param remarks what was found about the qualification itself
 * @param notedGroups what was found about groups of its composition
 */
public record SourceQualification(
        Source source,
        String code,
        String title,
        QualificationContent said,
        List<Listed> listed,
        List<SourceGroup> groups,
        List<SourceUnit> units,
        List<Remark> remarks,
        List<NotedGroup> notedGroups) {

    /** A unit of the source in the composition: its points, and whether everybody needs it. */
    public record Listed(String sourceUnit, Points points, Obligation obligation) {}

    /** A group about which something was found; {@code pointer} is where it stands in the source. */
    public record NotedGroup(String pointer, String groupId, String title, List<Remark> remarks) {}

    /** The content, once it is known which unit versions here stand for the units of the source. */
    public QualificationContent pinned(Map<String, UnitVersion> here) {
        return new QualificationContent(
                said.title(),
                said.language(),
                said.country(),
                said.region(),
                said.iscedF(),
                said.eqfLevel(),
                said.nqfLevel(),
                said.description(),
                said.awardingBody(),
                said.regulatedProfession(),
                said.totalPoints(),
                said.pointsStep(),
                said.allocation(),
                listed.stream()
                        .filter(unit -> here.containsKey(unit.sourceUnit()))
                        .map(unit -> new ListedUnit(
                                here.get(unit.sourceUnit()).unitId(),
                                here.get(unit.sourceUnit()).version(),
                                unit.points(),
                                unit.obligation()))
                        .toList(),
                groups.stream().map(group -> group.pinned(here)).toList(),
                said.validity(),
                said.certificateSupplement(),
                said.furtherTexts());
    }

    /** Whether taking it over sets points (BR-P06). */
    public boolean hasPoints() {
        return said.hasPoints() || listed.stream().anyMatch(unit -> unit.points() != null);
    }
}
