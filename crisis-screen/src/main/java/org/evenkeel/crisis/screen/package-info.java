/**
 * Owns the crisis floor: the screen that always runs, in process, on every text a person writes,
 * and says how much danger the words alone show.
 */
@NullMarked
package org.evenkeel.crisis.screen;

import org.jspecify.annotations.NullMarked;
