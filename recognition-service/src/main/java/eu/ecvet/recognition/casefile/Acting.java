package eu.ecvet.recognition.casefile;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.vocabulary.InstitutionId;

/** Who answers for an act (BR-I01, BR-R13): always an institution, and either a person of it or the rules. */
public sealed interface Acting {
    InstitutionId institution();

    /** @param person pseudonym of the acting person */
    record Person(InstitutionId institution, String person) implements Acting {}

    /** The rules acted; the officer answers for it. */
    record ByRule(InstitutionId institution, String accountableOfficer) implements Acting {}

    static Acting of(Actor actor) {
        return new Person(actor.institution().orElseThrow(), actor.person());
    }

    default boolean automatic() {
        return this instanceof ByRule;
    }

    /** Null where the rules acted. */
    default String personOrNull() {
        return switch (this) {
            case Person(var institution, var person) -> person;
            case ByRule byRule -> null;
        };
    }

    /** Null where a person acted. */
    default String officerOrNull() {
        return switch (this) {
            case Person person -> null;
            case ByRule(var institution, var officer) -> officer;
        };
    }
}
