/** Scores of months, from the tables mood_moment and intervention_rating. */
@NullMarked
package org.evenkeel.analytics.clinical.infrastructure;

import org.jspecify.annotations.NullMarked;
