/** Owns decisions: which interventions a person is offered, by whom that was decided, and why. */
@NullMarked
package org.evenkeel.wellness.recommendation;

import org.jspecify.annotations.NullMarked;
