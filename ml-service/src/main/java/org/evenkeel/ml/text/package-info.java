/** Owns what the emotions and the sentiment of a text are, and which model says so. */
@NullMarked
package org.evenkeel.ml.text;

import org.jspecify.annotations.NullMarked;
