/** Owns decisions, observations and posteriors in PostgreSQL. */
@NullMarked
package org.evenkeel.ml.bandit.infrastructure;

import org.jspecify.annotations.NullMarked;
