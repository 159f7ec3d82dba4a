/** Owns which intervention is likely to help whom now: decisions, their odds and their reasons. */
@NullMarked
package org.evenkeel.ml.bandit;

import org.jspecify.annotations.NullMarked;
