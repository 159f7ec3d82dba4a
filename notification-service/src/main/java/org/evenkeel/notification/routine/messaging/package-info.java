/** Facts about routines, and who wants to hear of them. */
@NullMarked
package org.evenkeel.notification.routine.messaging;

import org.jspecify.annotations.NullMarked;
