/** Watches facts on their way: when they were recorded, and when their effect could be seen. */
@NullMarked
package org.evenkeel.bench.events;

import org.jspecify.annotations.NullMarked;
