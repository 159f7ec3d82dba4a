/** Reminders at people's own times of day: what is planned, and when it is due next. */
@NullMarked
package org.evenkeel.notification.schedule;

import org.jspecify.annotations.NullMarked;
