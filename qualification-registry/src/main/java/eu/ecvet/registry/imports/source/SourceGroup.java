package eu.ecvet.registry.imports.source;

import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.Member;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A group of the composition, as a plain tree in which units still have the identities of the source.
 *
 * @param frame the group without its members
 */
public record SourceGroup(Group frame, List<Part> parts) {

    /** What stands in a group: a unit of the source, or another group; exactly one of the two. */
    public record Part(String sourceUnit, Boolean required, SourceGroup group) {
        public static Part unit(String sourceUnit, boolean required) {
            return new Part(sourceUnit, required, null);
        }

        public static Part group(SourceGroup group) {
            return new Part(null, null, group);
        }
    }

    /** With the units of this registry that stand for those of the source; what has none is left out. */
    Group pinned(Map<String, UnitVersion> here) {
        return new Group(
                frame.groupId(),
                frame.title(),
                frame.description(),
                frame.specialisation(),
                frame.open(),
                frame.minUnits(),
                frame.maxUnits(),
                frame.minPoints(),
                frame.maxPoints(),
                parts.stream()
                        .flatMap(part -> part.group() != null
                                ? Stream.of(Member.group(part.group().pinned(here)))
                                : Stream.ofNullable(here.get(part.sourceUnit()))
                                        .map(unit -> Member.unit(unit.unitId(), part.required())))
                        .toList());
    }

    /** This group and all groups inside. */
    public Stream<SourceGroup> all() {
        return Stream.concat(
                Stream.of(this),
                parts.stream().map(Part::group).filter(Objects::nonNull).flatMap(SourceGroup::all));
    }
}
