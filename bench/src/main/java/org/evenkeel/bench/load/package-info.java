/** How load is applied: closed loops of connections, open loops at a rate. */
@NullMarked
package org.evenkeel.bench.load;

import org.jspecify.annotations.NullMarked;
