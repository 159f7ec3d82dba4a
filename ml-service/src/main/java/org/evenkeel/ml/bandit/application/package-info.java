/** Owns the use cases of deciding and learning, and the ports they need. */
@NullMarked
package org.evenkeel.ml.bandit.application;

import org.jspecify.annotations.NullMarked;
