/**
 * Owns time estimations, what is learnt from them about a person's sense of time, and steps of
 * tasks.
 */
@NullMarked
package org.evenkeel.wellness.adhd;

import org.jspecify.annotations.NullMarked;
