/**
 * The restore drill: two clusters of its own under writes, loss of both, restoring from base backup
 * and archive, and what came back compared with what had been acknowledged. It touches no data of
 * the suite.
 */
@NullMarked
package org.evenkeel.stack.drill;

import org.jspecify.annotations.NullMarked;
