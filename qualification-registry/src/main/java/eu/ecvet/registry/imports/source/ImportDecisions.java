package eu.ecvet.registry.imports.source;

import eu.ecvet.vocabulary.OutcomeCategory;

/**
 * What the importing institution decides because the source does not say it; null where it decides later, in the drafts.
 * Nothing of this is guessed.
 *
 * @param outcomeCategory for requirements that the source does not categorise
 * @param coherenceNote why the units are coherent although their outcomes are of that one category (BR-Q02)
 * @param iscedF the field of education, where the source has only national codes
 * @param composition which composition to take, where the source has several
 */
public record ImportDecisions(
        OutcomeCategory outcomeCategory, String coherenceNote, String iscedF, String composition) {}
