/** Owns the measurement of the recommendation policy: against others, in a known world, in time. */
@NullMarked
package org.evenkeel.bench.bandit;

import org.jspecify.annotations.NullMarked;
