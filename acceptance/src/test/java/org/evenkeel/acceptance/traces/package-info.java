/** Owns what tests see of traces: a collector's receiving end, and the edges between services. */
@NullMarked
package org.evenkeel.acceptance.traces;

import org.jspecify.annotations.NullMarked;
