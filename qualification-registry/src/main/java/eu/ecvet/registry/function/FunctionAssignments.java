package eu.ecvet.registry.function;

import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The functions of all institutions, those that ended included. */
@ApplicationScoped
public class FunctionAssignments {
    private final EntityManager entities;

    FunctionAssignments(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<FunctionAssignment> find(UUID id) {
        return Optional.ofNullable(entities.find(FunctionAssignment.class, id));
    }

    public void add(FunctionAssignment assignment) {
        entities.persist(assignment);
    }

    public List<FunctionAssignment> of(InstitutionId institution) {
        return ofAll(List.of(institution)).getOrDefault(institution, List.of());
    }

    /** By institution, in one question to the database. */
    public Map<InstitutionId, List<FunctionAssignment>> ofAll(List<InstitutionId> institutions) {
        return entities.createQuery(
                        "from FunctionAssignment where institutionId in :ids order by validFrom, id",
                        FunctionAssignment.class)
                .setParameter(
                        "ids", institutions.stream().map(InstitutionId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(FunctionAssignment::institution));
    }
}
