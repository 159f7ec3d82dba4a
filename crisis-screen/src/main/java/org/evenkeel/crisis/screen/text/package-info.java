/**
 * Owns the reading of a text: from raw characters, however disguised, to the words that were meant,
 * each with the place where it stands in the original.
 */
@NullMarked
package org.evenkeel.crisis.screen.text;

import org.jspecify.annotations.NullMarked;
