/** Moments: how precise they are, in whose zone, and how far a client may stray. */
@NullMarked
package org.evenkeel.platform.time;

import org.jspecify.annotations.NullMarked;
