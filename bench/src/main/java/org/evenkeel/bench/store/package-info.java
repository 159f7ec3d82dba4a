/** The event store alone, on a server of its own. */
@NullMarked
package org.evenkeel.bench.store;

import org.jspecify.annotations.NullMarked;
