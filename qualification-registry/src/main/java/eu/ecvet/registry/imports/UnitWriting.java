package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.registry.imports.source.Source;
import eu.ecvet.registry.imports.source.SourceUnit;
import eu.ecvet.registry.unit.Unit;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.Units;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.vocabulary.UnitId;
import java.util.UUID;

/** Writes what a source says of a unit. */
record UnitWriting(Units units, Actor actor, Source source, SourceUnit unit, UnitContent content)
        implements Taken.Writing<UnitSpecification> {

    @Override
    public UnitSpecification first() {
        var created = Unit.imported(
                new UnitId(UUID.randomUUID()),
                unit.code(),
                actor.institution().orElseThrow(),
                source.register(),
                unit.sourceId());
        units.add(created);
        return added(new UnitSpecification(created, 1, content.identified(), actor.person()));
    }

    @Override
    public UnitSpecification next(UnitSpecification last) {
        return added(new UnitSpecification(last.of(), last.number() + 1, content.identified(), actor.person()));
    }

    @Override
    public void replace(UnitSpecification draft) {
        draft.replaceFromSource(content.identifiedLike(draft.content()), actor.person());
    }

    private UnitSpecification added(UnitSpecification version) {
        units.add(version);
        return version;
    }
}
