/** What a set of units makes of a composition. Nothing here is null but what says so. */
@NullMarked
package eu.ecvet.composition.evaluation;

import org.jspecify.annotations.NullMarked;
