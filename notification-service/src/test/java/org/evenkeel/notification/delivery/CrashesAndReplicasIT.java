package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.Replica;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class CrashesAndReplicasIT extends RunningEngine {
  @Autowired private Environment environment;

  @Test
  void what_a_dead_process_had_begun_is_sent_again_in_a_crisis_only_and_what_it_had_not_always() {
    Member crisis = reachable();
    Member reminded = reachable();
    Member notBegun = reachable();
    String first = held(crisis, DeliveryKind.CRISIS, true);
    String second = held(reminded, DeliveryKind.REMINDER, true);
    String third = held(notBegun, DeliveryKind.REMINDER, false);

    theProcessDies(List.of(crisis, reminded, notBegun));

    assertThat(become(first, 2)).containsExactly("fcm=sent", "inbox=sent");
    assertThat(become(second, 2)).containsExactly("fcm=failed/unknown_outcome", "inbox=sent");
    assertThat(become(third, 2)).containsExactly("fcm=sent", "inbox=sent");
    assertThat(PUSH.to(crisis.id()))
        .extracting(OutgoingMessage::deliveryId)
        .containsExactly(delivery(crisis));
    assertThat(PUSH.to(reminded.id())).isEmpty();
    assertThat(PUSH.to(notBegun.id())).hasSize(1);
    assertThat(
            database
                .sql("SELECT outcome FROM delivery_attempt WHERE delivery_id = ? ORDER BY number")
                .param(delivery(crisis))
                .query(String.class)
                .list())
        .containsExactly("unknown", "accepted");
  }

  @Test
  void three_replicas_send_each_message_once() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      members.add(reachable());
    }
    try (Replica second = Replica.with(List.of(Fakes.class), environment);
        Replica third = Replica.with(List.of(Fakes.class), environment)) {
      assertThat(second.port()).isNotEqualTo(third.port());
      for (int round = 0; round < 3; round++) {
        members.forEach(member -> tell(member, DeliveryKind.REMINDER, "hyperfocus"));
      }

      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> members.stream().allMatch(member -> PUSH.to(member.id()).size() == 3));
      await().atMost(Duration.ofSeconds(30)).until(() -> members.stream().allMatch(this::allSent));
    }
    assertThat(members)
        .allSatisfy(
            member ->
                assertThat(PUSH.to(member.id()))
                    .extracting(OutgoingMessage::deliveryId)
                    .doesNotHaveDuplicates()
                    .hasSize(3));
  }

  /**
   * Bulk is not let go before the crisis message is there: were it waited for, this would not end.
   */
  @Test
  void a_crisis_message_waits_for_none_of_many_reminders_that_are_due() {
    CountDownLatch crisisIsThere = new CountDownLatch(1);
    Member busy = reachable();
    Member crisis = reachable();
    database
        .sql(
            "UPDATE person SET daily_cap = 9999, preferences_as_of = 1, language = 'en', style ="
                + " 'warm' WHERE user_id = ?")
        .param(busy.id())
        .update();
    for (int i = 0; i < 64; i++) {
      PUSH.answer(
          busy.id(),
          () -> {
            awaitQuietly(crisisIsThere);
            return new SendOutcome.Accepted(null);
          });
    }
    for (int i = 0; i < 4; i++) {
      tell(busy, DeliveryKind.REMINDER, "hyperfocus");
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> PUSH.to(busy.id()).size() == 4);
    database
        .sql(
            """
            INSERT INTO delivery (id, notification_id, dedupe_key, user_id, kind, channel, content_sealed, state,
              attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), gen_random_uuid(), 'bulk:' || n || ':fcm', :user, 'reminder', 'fcm',
              'cannot be opened', 'scheduled', 0, now() - interval '1 hour', now()
            FROM generate_series(1, 20000) n
            """)
        .param("user", busy.id())
        .update();
    try {
      String key = tell(crisis, DeliveryKind.CRISIS, "follow-up");

      assertThat(become(key, 2)).containsExactly("fcm=sent", "inbox=sent");
      assertThat(
              database
                  .sql(
                      "SELECT count(*) FROM delivery WHERE dedupe_key LIKE 'bulk:%' AND attempts ="
                          + " 0")
                  .query(Long.class)
                  .single())
          .isEqualTo(20_000);
    } finally {
      crisisIsThere.countDown();
      database.sql("DELETE FROM delivery WHERE dedupe_key LIKE 'bulk:%'").update();
    }
  }

  /** A request whose push is held by a process of another name. */
  private String held(Member member, DeliveryKind kind, boolean begun) {
    // Far away until the process dies.
    String key = "held:" + member.id();
    notifying.request(
        new NotificationRequest(
            key,
            member.id(),
            kind,
            "follow-up",
            java.util.Map.of(),
            java.time.Instant.now().plus(Duration.ofHours(1)),
            null));
    if (begun) {
      database
          .sql(
              "INSERT INTO delivery_attempt (delivery_id, number, provider, started_at) VALUES (?,"
                  + " 1, 'push', now())")
          .param(delivery(member))
          .update();
      database
          .sql("UPDATE delivery SET attempts = 1 WHERE id = ?")
          .param(delivery(member))
          .update();
    }
    return key;
  }

  private void theProcessDies(List<Member> members) {
    for (Member member : members) {
      database
          .sql(
              """
              UPDATE delivery SET next_attempt_at = now(), state = 'sending', leased_by = gen_random_uuid(),
                leased_until = now() - interval '1 second' WHERE user_id = ?
              """)
          .param(member.id())
          .update();
    }
  }

  private UUID delivery(Member member) {
    return database
        .sql("SELECT id FROM delivery WHERE user_id = ? AND channel = 'fcm'")
        .param(member.id())
        .query(UUID.class)
        .single();
  }

  private boolean allSent(Member member) {
    return database
        .sql("SELECT bool_and(state = 'sent') FROM delivery WHERE user_id = ?")
        .param(member.id())
        .query(Boolean.class)
        .single();
  }
}
