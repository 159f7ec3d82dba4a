/** Distributions that more than one feature needs. */
@NullMarked
package org.evenkeel.analytics.statistics;

import org.jspecify.annotations.NullMarked;
