/** Owns request ids, the trace that goes with them, and the one access line of a request. */
@NullMarked
package org.evenkeel.gateway.correlation;

import org.jspecify.annotations.NullMarked;
