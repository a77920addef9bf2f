package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.registry.imports.source.SourceQualification;
import eu.ecvet.registry.qualification.Qualification;
import eu.ecvet.registry.qualification.QualificationSpecification;
import eu.ecvet.registry.qualification.Qualifications;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.vocabulary.QualificationId;
import java.util.UUID;

/** Writes what a source says of a qualification, with the units that stand here for those of the source. */
record QualificationWriting(
        Qualifications qualifications, Actor actor, SourceQualification source, QualificationContent content)
        implements Taken.Writing<QualificationSpecification> {

    @Override
    public QualificationSpecification first() {
        var created = Qualification.imported(
                new QualificationId(UUID.randomUUID()),
                source.code(),
                actor.institution().orElseThrow(),
                source.source().register(),
                source.source().id(),
                source.source().composition());
        qualifications.add(created);
        return added(new QualificationSpecification(created, 1, content, actor.person()));
    }

    @Override
    public QualificationSpecification next(QualificationSpecification last) {
        return added(new QualificationSpecification(last.of(), last.number() + 1, content, actor.person()));
    }

    @Override
    public void replace(QualificationSpecification draft) {
        draft.replaceFromSource(content, actor.person());
        qualifications.write(draft);
    }

    private QualificationSpecification added(QualificationSpecification version) {
        qualifications.add(version);
        return version;
    }
}
