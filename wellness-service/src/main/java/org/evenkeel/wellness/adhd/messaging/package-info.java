/** Tells the other services about time estimations. */
@NullMarked
package org.evenkeel.wellness.adhd.messaging;

import org.jspecify.annotations.NullMarked;
