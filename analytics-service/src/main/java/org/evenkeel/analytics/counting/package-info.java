/**
 * What each member did, counted by a stream: rows of summary, days, interventions and guided
 * sessions, each with a version (AN9). Weeks are sums of days.
 */
@NullMarked
package org.evenkeel.analytics.counting;

import org.jspecify.annotations.NullMarked;
