package org.evenkeel.notification.schedule.infrastructure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.notification.delivery.Notifying;
import org.evenkeel.notification.schedule.application.Reminders;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timing;
import org.springframework.stereotype.Component;

/** Hands over to {@link Notifying}, where preferences, quiet hours and caps are kept. */
@Component
class NotifyingReminders implements Reminders {

  private static final DateTimeFormatter STARTS =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK);

  private final Notifying notifying;

  NotifyingReminders(Notifying notifying) {
    this.notifying = notifying;
  }

  @Override
  public void remind(Schedule schedule, Occurrence occurrence) {
    boolean appointment = schedule.kind() == ScheduleKind.APPOINTMENT;
    notifying.request(
        new NotificationRequest(
            "schedule:" + schedule.id() + ":" + which(schedule, occurrence),
            schedule.userId(),
            appointment ? DeliveryKind.APPOINTMENT : DeliveryKind.REMINDER,
            schedule.kind().template(),
            appointment ? Map.of("starts_at", STARTS.format(occurrence.local())) : Map.of(),
            occurrence.dueAt(),
            occurrence.expiresAt()));
  }

  /** The local day of a daily one, which no travel repeats. */
  private static String which(Schedule schedule, Occurrence occurrence) {
    return schedule.timing() instanceof Timing.Daily
        ? LocalDate.ofEpochDay(occurrence.ordinal()).toString()
        : Long.toString(occurrence.ordinal());
  }
}
