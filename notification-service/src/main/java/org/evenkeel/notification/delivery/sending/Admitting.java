package org.evenkeel.notification.delivery.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryPolicy;
import org.evenkeel.notification.delivery.model.QuietHours;
import org.evenkeel.notification.delivery.model.Recipient;
import org.evenkeel.notification.delivery.model.Verdict;
import org.evenkeel.notification.delivery.preference.Preferences;
import org.evenkeel.notification.delivery.store.DailyCounts;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the policy about a delivery whose time has come, with what is known of the person. */
@Component
class Admitting {

  private final Preferences preferences;
  private final DailyCounts counts;

  Admitting(Preferences preferences, DailyCounts counts) {
    this.preferences = preferences;
    this.counts = counts;
  }

  Verdict decide(Delivery delivery, Person person, Instant now) {
    DeliveryKind kind = delivery.kind();
    if (DeliveryPolicy.passes(kind)) {
      Recipient who = recipient(person, true);
      return DeliveryPolicy.decide(kind, who, 0, true, now, delivery.expiresAt());
    }
    UUID userId = person.userId();
    Recipient who = recipient(person, preferences.of(userId, kind).enabled());
    DailyCounts.Count count = counts.lock(userId, who.dayOf(now), delivery.notificationId());
    return DeliveryPolicy.decide(
        kind, who, count.today(), count.counted(), now, delivery.expiresAt());
  }

  /** It goes out: it takes its place in the person's day. */
  void count(Delivery delivery, Person person, Instant now) {
    if (!DeliveryPolicy.passes(delivery.kind())) {
      counts.add(person.userId(), recipient(person, true).dayOf(now), delivery.notificationId());
    }
  }

  private static Recipient recipient(Person person, boolean wants) {
    return new Recipient(
        person.zone(), quiet(person.quietStart(), person.quietEnd()), person.dailyCap(), wants);
  }

  private static @Nullable QuietHours quiet(@Nullable LocalTime start, @Nullable LocalTime end) {
    return start == null || end == null ? null : new QuietHours(start, end);
  }
}
