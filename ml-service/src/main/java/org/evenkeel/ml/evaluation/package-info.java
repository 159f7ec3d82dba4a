/** Owns reports of what other policies would have been worth; reads the log of the bandit alone. */
@NullMarked
package org.evenkeel.ml.evaluation;

import org.jspecify.annotations.NullMarked;
