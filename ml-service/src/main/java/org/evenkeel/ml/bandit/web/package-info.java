/** Owns the internal HTTP form of a decision. */
@NullMarked
package org.evenkeel.ml.bandit.web;

import org.jspecify.annotations.NullMarked;
