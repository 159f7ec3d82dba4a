/** Tells the other services about check-ins. */
@NullMarked
package org.evenkeel.wellness.checkin.messaging;

import org.jspecify.annotations.NullMarked;
