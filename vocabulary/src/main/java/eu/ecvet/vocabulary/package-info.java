/** Words fixed by European texts. Nothing here is null but what says so. */
@NullMarked
package eu.ecvet.vocabulary;

import org.jspecify.annotations.NullMarked;
