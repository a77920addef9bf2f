package eu.ecvet.records.heard.specification;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the slice of a qualification version when the registry publishes it, once its unit versions are known (BR-E04). */
@ApplicationScoped
class QualificationPublishedHandler implements EventHandler {
    private final Specifications specifications;

    QualificationPublishedHandler(Specifications specifications) {
        this.specifications = specifications;
    }

    @Override
    public String type() {
        return "qualification.version.published";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var qualification = event.as(QualificationSpecification.class);
        if (specifications.qualification(qualification.version()).isPresent()) {
            return Reaction.ignored("this version is known already; published versions do not change");
        }
        Set<UnitVersion> wanted = qualification.units().stream()
                .map(QualificationSpecification.UnitInQualification::version)
                .collect(Collectors.toSet());
        wanted.removeAll(specifications.units(wanted).keySet());
        if (!wanted.isEmpty()) {
            UnitVersion unknown = wanted.iterator().next();
            return Reaction.waitsFor("unit %s version %d".formatted(unknown.unitId(), unknown.version()));
        }
        specifications.add(qualification);
        return Reaction.applied();
    }
}
