/** The one law of compositions (ADR 10): what a qualification asks for. Nothing here is null but what says so. */
@NullMarked
package eu.ecvet.composition;

import org.jspecify.annotations.NullMarked;
