/** Streaks in the member's own days, and achievements (AN4). */
@NullMarked
package org.evenkeel.analytics.achievements;

import org.jspecify.annotations.NullMarked;
