package org.evenkeel.notification.weekly;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.notification.delivery.Notifying;
import org.evenkeel.notification.people.People;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;

/**
 * A person hears once that the look back on a week is there, as of any other insight: in the digest
 * of a morning of theirs, by their channels, unless they want none. Corrections are not told, and
 * nothing of the week is: what is in it is read in the application.
 */
@Service
public class TellingAboutWeeks {

  /** Behind the next one's end it would come beside that one's. */
  private static final Duration OF_USE = Duration.ofDays(8);

  private final Notifying notifying;
  private final People people;
  private final Clock clock;
  private final MeterRegistry meters;

  TellingAboutWeeks(Notifying notifying, People people, Clock clock, MeterRegistry meters) {
    this.notifying = notifying;
    this.people = people;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The first version of a week stands.
   *
   * @param weekEnd its last day; a week that is long over, such as one uploaded weeks later, is not
   *     told
   */
  public void ready(UUID userId, LocalDate weekStart, LocalDate weekEnd) {
    Instant now = Moments.now(clock);
    Instant expires =
        weekEnd.plusDays(1).atStartOfDay(people.of(userId).zone()).toInstant().plus(OF_USE);
    if (!expires.isAfter(now)) {
      count("too_late");
      return;
    }
    notifying.request(
        new NotificationRequest(
            "weekly-summary:" + userId + ":" + weekStart,
            userId,
            DeliveryKind.INSIGHT,
            "weekly-summary",
            Map.of(),
            now,
            expires));
    count("requested");
  }

  /** A later version stands. */
  public void corrected() {
    count("correction");
  }

  private void count(String outcome) {
    meters.counter("weekly_notices_total", "outcome", outcome).increment();
  }
}
