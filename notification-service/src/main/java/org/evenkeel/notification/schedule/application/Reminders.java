package org.evenkeel.notification.schedule.application;

import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.Schedule;

/**
 * Hands over to whoever tells people, in the current transaction; the same again changes nothing.
 */
public interface Reminders {

  void remind(Schedule schedule, Occurrence occurrence);
}
