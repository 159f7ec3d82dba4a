/** Owns the policy: features, a person's posterior, Thompson sampling and explanations. */
@NullMarked
package org.evenkeel.ml.bandit.model;

import org.jspecify.annotations.NullMarked;
