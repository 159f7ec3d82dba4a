/** What the figures were taken on, and which process used the processor. */
@NullMarked
package org.evenkeel.bench.machine;

import org.jspecify.annotations.NullMarked;
