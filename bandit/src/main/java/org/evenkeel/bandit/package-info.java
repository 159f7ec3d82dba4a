/**
 * Owns the policy: features, a person's posterior, the population prior, Thompson sampling with
 * known odds, and explanations. Pure; knows no database and no clock.
 */
@NullMarked
package org.evenkeel.bandit;

import org.jspecify.annotations.NullMarked;
