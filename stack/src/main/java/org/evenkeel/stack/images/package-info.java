/** Images of the services: building them, what they weigh, and whether jars come out the same. */
@NullMarked
package org.evenkeel.stack.images;

import org.jspecify.annotations.NullMarked;
