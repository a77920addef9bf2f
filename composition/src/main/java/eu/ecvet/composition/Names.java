package eu.ecvet.composition;

import eu.ecvet.vocabulary.UnitId;
import java.util.function.Function;

/** How the qualification and its units are called in sentences. */
public record Names(String qualification, Function<UnitId, String> unit) {}
