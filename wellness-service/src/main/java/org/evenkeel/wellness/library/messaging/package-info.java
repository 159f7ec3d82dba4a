/** Tells the other services what people want less of. */
@NullMarked
package org.evenkeel.wellness.library.messaging;

import org.jspecify.annotations.NullMarked;
