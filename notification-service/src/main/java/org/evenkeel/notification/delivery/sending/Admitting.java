package org.evenkeel.notification.delivery.sending;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.Consents;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.model.DeliveryPolicy;
import org.evenkeel.notification.delivery.model.QuietHours;
import org.evenkeel.notification.delivery.model.Recipient;
import org.evenkeel.notification.delivery.model.Verdict;
import org.evenkeel.notification.delivery.model.Wish;
import org.evenkeel.notification.delivery.preference.Choice;
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
  private final Consents consents;
  private final DailyCounts counts;

  Admitting(Preferences preferences, Consents consents, DailyCounts counts) {
    this.preferences = preferences;
    this.consents = consents;
    this.counts = counts;
  }

  Verdict decide(Delivery delivery, Person person, Instant now) {
    DeliveryKind kind = delivery.kind();
    if (DeliveryPolicy.passes(kind)) {
      Recipient who = recipient(person, Wish.WANTED, consents.withdrawn(delivery.dedupeKey()));
      return DeliveryPolicy.decide(kind, who, 0, true, now, delivery.expiresAt());
    }
    UUID userId = person.userId();
    Recipient who =
        recipient(
            person,
            wish(delivery, preferences.of(userId, kind)),
            consents.withdrawn(delivery.dedupeKey()));
    DailyCounts.Count count = counts.lock(userId, who.dayOf(now), delivery.notificationId());
    return DeliveryPolicy.decide(
        kind, who, count.today(), count.counted(), now, delivery.expiresAt());
  }

  /** It goes out: it takes its place in the person's day. */
  void count(Delivery delivery, Person person, Instant now) {
    if (!DeliveryPolicy.passes(delivery.kind())) {
      counts.add(
          person.userId(),
          recipient(person, Wish.WANTED, false).dayOf(now),
          delivery.notificationId());
    }
  }

  /** The inbox is no channel one can leave: what is wanted at all is found there. */
  private static Wish wish(Delivery delivery, Choice choice) {
    if (!choice.enabled()) {
      return Wish.NOT_AT_ALL;
    }
    return delivery.channel().equals(Delivery.INBOX)
            || choice.takes(ChannelName.named(delivery.channel()).orElseThrow())
        ? Wish.WANTED
        : Wish.ELSEWHERE;
  }

  private static Recipient recipient(Person person, Wish wish, boolean withdrawn) {
    return new Recipient(
        person.zone(),
        quiet(person.quietStart(), person.quietEnd()),
        person.dailyCap(),
        wish,
        withdrawn);
  }

  private static @Nullable QuietHours quiet(@Nullable LocalTime start, @Nullable LocalTime end) {
    return start == null || end == null ? null : new QuietHours(start, end);
  }
}
