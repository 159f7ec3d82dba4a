package org.evenkeel.notification.routine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.notification.delivery.Notifying;
import org.evenkeel.notification.people.People;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;

/**
 * A person hears of their routine as of any other reminder: quiet hours, caps and opt-outs are kept
 * by delivery. What was left out is told to who wants that; a change that they planned themselves
 * is told to everybody. Names of items stay where they are: a locked screen shows times and days.
 */
@Service
public class TellingAboutRoutines {

  /** Later it would only be a reproach. */
  private static final Duration OF_USE = Duration.ofHours(2);

  private final Notifying notifying;
  private final RoutineWishes wishes;
  private final People people;
  private final Clock clock;
  private final MeterRegistry meters;

  TellingAboutRoutines(
      Notifying notifying, RoutineWishes wishes, People people, Clock clock, MeterRegistry meters) {
    this.notifying = notifying;
    this.wishes = wishes;
    this.people = people;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Something was not done by its deadline.
   *
   * @param localTime HH:mm, as planned
   */
  public void deviated(
      UUID itemId, UUID userId, LocalDate localDate, String localTime, Instant deadline) {
    if (!wishes.wantsAlerts(userId)) {
      count("deviation", "not_wanted");
      return;
    }
    notifying.request(
        new NotificationRequest(
            "routine-deviation:" + itemId + ":" + localDate,
            userId,
            DeliveryKind.REMINDER,
            "routine-deviation",
            Map.of("time", localTime),
            deadline,
            deadline.plus(OF_USE)));
    count("deviation", "requested");
  }

  /** A change they planned comes with that day. */
  public void changeAhead(
      UUID planId, UUID userId, LocalDate effectiveFrom, Instant takesEffectAt) {
    Instant now = Moments.now(clock);
    Locale locale = Locale.forLanguageTag(people.of(userId).language());
    notifying.request(
        new NotificationRequest(
            "routine-change:" + planId,
            userId,
            DeliveryKind.REMINDER,
            "routine-change",
            Map.of(
                "day",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(locale)
                    .format(effectiveFrom)),
            now,
            takesEffectAt.plus(Duration.ofHours(12))));
    count("change", "requested");
  }

  private void count(String what, String outcome) {
    meters.counter("routine_notices_total", "what", what, "outcome", outcome).increment();
  }
}
