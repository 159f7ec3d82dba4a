package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The small form of {@code ./evenkeel bench reminders}: schedules of hundreds of people that are
 * due in one minute, from their rows to the provider.
 */
class RemindersDueAtOnceIT extends RunningEngine {
  private static final int PEOPLE = 600;
  private static final int TAKEN_AT_ONCE = 200;

  /** With the provider at once: {@code evenkeel.delivery.bulk-at-once}. */
  private static final int BULK_AT_ONCE = 4;

  private final List<UUID> crowd =
      Stream.generate(UUID::randomUUID).limit(PEOPLE).sorted().toList();

  @AfterEach
  void nobodyIsLeft() {
    for (String table :
        List.of("schedule", "schedule_owner", "delivery", "inbox_message", "person")) {
      database
          .sql("DELETE FROM " + table + " WHERE user_id = ANY (?)")
          .param(crowd.toArray(UUID[]::new))
          .update();
    }
  }

  /**
   * Beyond the first of them, the provider takes no reminder before a crisis message is there: were
   * that waited for, this would not end.
   */
  @Test
  void each_is_sent_once_and_a_crisis_message_waits_for_none_of_them() {
    CountDownLatch crisisIsThere = new CountDownLatch(1);
    CountDownLatch firstAreThere = new CountDownLatch(TAKEN_AT_ONCE);
    for (UUID person : crowd) {
      ADDRESSES.add(person, ChannelName.FCM, "device-" + person);
      PUSH.answer(
          person,
          () -> {
            firstAreThere.countDown();
            if (firstAreThere.getCount() == 0) {
              waitFor(crisisIsThere);
            }
            return new SendOutcome.Accepted(null);
          });
    }
    Member crisis = reachable();
    dueNow();
    waitFor(firstAreThere);
    try {
      String key = tell(crisis, DeliveryKind.CRISIS, "follow-up");

      assertThat(become(key, 2)).containsExactly("fcm=sent", "inbox=sent");
      assertThat(pushes()).isLessThanOrEqualTo(TAKEN_AT_ONCE + BULK_AT_ONCE);
    } finally {
      crisisIsThere.countDown();
    }

    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> sent() == PEOPLE);
    assertThat(crowd).allSatisfy(person -> assertThat(PUSH.to(person)).hasSize(1));
    assertThat(
            database
                .sql("SELECT count(*) FROM schedule WHERE user_id = ANY (?) AND state = 'ended'")
                .param(crowd.toArray(UUID[]::new))
                .query(Integer.class)
                .single())
        .isEqualTo(PEOPLE);
  }

  private void dueNow() {
    database
        .sql(
            """
            INSERT INTO schedule_owner (user_id, zone, member, place_as_of, preferences_as_of)
            SELECT unnest(?::uuid[]), 'UTC', true, 1, 1
            """)
        .param(crowd.toArray(UUID[]::new))
        .update();
    database
        .sql(
            """
            INSERT INTO person (user_id, zone, profile_as_of, language, style, daily_cap, preferences_as_of)
            SELECT unnest(?::uuid[]), 'UTC', 1, 'en', 'warm', 9, 1
            """)
        .param(crowd.toArray(UUID[]::new))
        .update();
    database
        .sql(
            """
            INSERT INTO schedule (id, user_id, kind, timing, at_local, zone, state, since, next_ordinal, next_local,
              next_at, next_expires_at, claim_at, zone_version, created_at)
            SELECT p, p, 'reminder', 'once', now() AT TIME ZONE 'UTC', 'UTC', 'active', now() - interval '1 hour', 0,
              now() AT TIME ZONE 'UTC', due, due + interval '2 hours', due, '9999z', now()
            FROM (SELECT u.p, now() - interval '1 minute' + u.n * interval '20 milliseconds' AS due
                  FROM unnest(?::uuid[]) WITH ORDINALITY u (p, n)) one
            """)
        .param(crowd.toArray(UUID[]::new))
        .update();
  }

  private int pushes() {
    return crowd.stream().mapToInt(person -> PUSH.to(person).size()).sum();
  }

  private int sent() {
    return database
        .sql(
            "SELECT count(*) FROM delivery WHERE user_id = ANY (?) AND channel = 'fcm' AND state ="
                + " 'sent'")
        .param(crowd.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      if (!latch.await(120, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it did not come");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
