package org.evenkeel.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.notification.delivery.NotificationRequest;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for a channel that nobody carries any more. */
class UncarriedIT extends RunningEngine {
  private static final Duration LONG_UP = Duration.ofMinutes(11);

  @Autowired private Deliveries deliveries;
  @Autowired private Settling settling;
  @Autowired private Crashes crashes;
  @Autowired private Providers providers;
  @Autowired private TransactionTemplate transaction;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void nothingIsLeft() {
    database.sql("DELETE FROM delivery WHERE channel = 'apns'").update();
  }

  @Test
  void it_goes_on_over_the_next_channel_once_the_process_is_up_for_long() {
    Member member = reachable();
    String key = waits(member, DeliveryKind.REMINDER, "{fcm}");

    settle(Duration.ofMinutes(9));
    assertThat(states(key)).contains("apns=scheduled");
    settle(LONG_UP);

    assertThat(become(key, 3)).containsExactly("apns=failed/no_provider", "fcm=sent", "inbox=sent");
    assertThat(PUSH.to(member.id())).hasSize(1);
  }

  @Test
  void a_crisis_message_without_another_channel_is_kept_and_counted() {
    String key = waits(reachable(), DeliveryKind.CRISIS, "{}");

    settle(LONG_UP);

    assertThat(states(key)).contains("apns=scheduled");
    assertThat(meters.get("deliveries_uncarried").gauge().value()).isEqualTo(1);
  }

  @Test
  void what_may_have_gone_out_goes_out_over_no_other_channel() {
    Member member = reachable();
    String key = waits(member, DeliveryKind.REMINDER, "{fcm}");
    database
        .sql(
            "INSERT INTO delivery_attempt (delivery_id, number, provider, started_at) SELECT id, 1,"
                + " 'apns', now() FROM delivery WHERE dedupe_key = ?")
        .param(key + ":apns")
        .update();

    settle(LONG_UP);

    assertThat(become(key, 2)).containsExactly("apns=failed/unknown_outcome", "inbox=sent");
  }

  @Test
  void one_that_cannot_be_opened_holds_up_nobody() {
    String bad = waits(reachable(), DeliveryKind.REMINDER, "{fcm}");
    database
        .sql(
            "UPDATE delivery SET content_sealed = 'cannot be opened', next_attempt_at ="
                + " next_attempt_at - interval '1 hour' WHERE dedupe_key = ?")
        .param(bad + ":apns")
        .update();
    String good = waits(reachable(), DeliveryKind.REMINDER, "{fcm}");

    settle(LONG_UP);

    assertThat(become(good, 3))
        .containsExactly("apns=failed/no_provider", "fcm=sent", "inbox=sent");
    assertThat(states(bad)).contains("apns=scheduled");
    assertThat(
            database
                .sql("SELECT next_attempt_at > now() FROM delivery WHERE dedupe_key = ?")
                .param(bad + ":apns")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  /** As a process does that is up for so long. */
  private void settle(Duration up) {
    MutableClock clock = MutableClock.at(Instant.now().minus(up));
    Uncarried uncarried =
        new Uncarried(deliveries, settling, crashes, providers, transaction, clock, meters);
    clock.advance(up);
    uncarried.settle();
  }

  private String waits(Member member, DeliveryKind kind, String fallbacks) {
    String key = "uncarried:" + UUID.randomUUID();
    notifying.request(
        new NotificationRequest(
            key,
            member.id(),
            kind,
            "hyperfocus",
            Map.of(),
            Instant.now().plus(Duration.ofHours(1)),
            null));
    database
        .sql(
            """
            UPDATE delivery SET next_attempt_at = now() - interval '1 hour', channel = 'apns',
              dedupe_key = ? || ':apns', fallbacks = ?::text[]
            WHERE user_id = ? AND channel = 'fcm'
            """)
        .params(List.of(key, fallbacks, member.id()))
        .update();
    database
        .sql("UPDATE delivery SET next_attempt_at = now() WHERE user_id = ? AND channel = 'inbox'")
        .param(member.id())
        .update();
    return key;
  }
}
