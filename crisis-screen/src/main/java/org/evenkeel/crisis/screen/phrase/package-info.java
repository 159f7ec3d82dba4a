/**
 * Owns the phrase book: the reviewed data files that say which wordings mean danger and which only
 * look like it, and the matching of their patterns in time linear in the text.
 */
@NullMarked
package org.evenkeel.crisis.screen.phrase;

import org.jspecify.annotations.NullMarked;
