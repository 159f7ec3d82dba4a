/** Owns the translation of published outcomes into what is learnt. */
@NullMarked
package org.evenkeel.ml.bandit.messaging;

import org.jspecify.annotations.NullMarked;
