/** Owns how a failure or refusal becomes a problem answer. */
@NullMarked
package org.evenkeel.gateway.problem;

import org.jspecify.annotations.NullMarked;
