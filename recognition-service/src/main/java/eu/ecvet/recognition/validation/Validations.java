package eu.ecvet.recognition.validation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All validations ever made; those of replaced transcripts too. */
@ApplicationScoped
class Validations implements PanacheRepositoryBase<Validation, UUID> {}
