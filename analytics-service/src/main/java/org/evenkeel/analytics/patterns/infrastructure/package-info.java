/** The tables mood_moment, intervention_rating and communication_style. */
@NullMarked
package org.evenkeel.analytics.patterns.infrastructure;

import org.jspecify.annotations.NullMarked;
