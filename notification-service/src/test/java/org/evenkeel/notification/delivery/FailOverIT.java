package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider or an address does not do its part: who is asked next, and who is not. */
class FailOverIT extends RunningEngine {
  @Autowired private Ordering ordering;

  @Test
  void an_address_that_is_gone_is_dropped_and_the_persons_next_is_used() {
    Member member = reachable();
    ADDRESSES.add(member.id(), ChannelName.FCM, "second");
    PUSH.answer(member.id(), () -> new SendOutcome.AddressGone("unregistered"));

    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 2))
        .containsExactly("fcm=sent", "inbox=sent");
    assertThat(PUSH.to(member.id()))
        .extracting(OutgoingMessage::address)
        .containsExactly("device-" + member.id(), "second");
    assertThat(ADDRESSES.of(member.id(), ChannelName.FCM)).hasSize(1);
  }

  @Test
  void a_provider_that_is_away_is_followed_by_the_next_at_once() {
    Member member = crisisReachable();
    FIRST_SMS.answer(member.id(), () -> new SendOutcome.Unavailable("http_500", null));

    assertThat(become(tell(member, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("inbox=sent", "sms=sent");
    assertThat(asked(member)).containsExactly("sms-1 unavailable", "sms-2 accepted");
    assertThat(SECOND_SMS.to(member.id())).hasSize(1);
  }

  @Test
  void a_provider_that_hangs_keeps_a_crisis_no_longer_than_a_moment() throws InterruptedException {
    Member member = crisisReachable();
    CountDownLatch answers = new CountDownLatch(1);
    FIRST_SMS.answer(
        member.id(),
        () -> {
          awaitQuietly(answers);
          return new SendOutcome.Accepted("late");
        });

    assertThat(become(tell(member, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("inbox=sent", "sms=sent");
    assertThat(asked(member)).containsExactly("sms-1 open", "sms-2 accepted");
    answers.countDown();

    await().atMost(Duration.ofSeconds(30)).until(() -> asked(member).contains("sms-1 accepted"));
    assertThat(FIRST_SMS.to(member.id()).getFirst().deliveryId())
        .isEqualTo(SECOND_SMS.to(member.id()).getFirst().deliveryId());
    assertThat(FIRST_SMS.to(member.id())).hasSize(1);
  }

  @Test
  void a_no_that_a_provider_tells_late_holds_for_the_next_one_too() {
    Member member = person();
    UUID contact = UUID.randomUUID();
    UUID message = UUID.randomUUID();
    database
        .sql("INSERT INTO contact_message VALUES (?, ?, ?, 'sms', 'ALERT', now())")
        .params(message, contact, member.id())
        .update();
    CountDownLatch nextIsAsked = new CountDownLatch(1);
    FIRST_SMS.answer(
        member.id(),
        () -> {
          awaitQuietly(nextIsAsked);
          return new SendOutcome.AddressGone("opted_out");
        });
    SECOND_SMS.answer(
        member.id(),
        () -> {
          nextIsAsked.countDown();
          await().atMost(Duration.ofSeconds(20)).until(() -> withdrawn(contact));
          return new SendOutcome.Unavailable("http_503", null);
        });

    inTransaction(
        () ->
            ordering.order(
                new SmsOrder(
                    "contact:" + message,
                    member.id(),
                    DeliveryKind.CRISIS,
                    "+15550103",
                    "contact-alert-text",
                    Map.of("language", "en", "subject", "Kim", "text", "Please call."),
                    null)));

    await().atMost(Duration.ofSeconds(60)).until(() -> count(member, "suppressed") == 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asked(member).equals(List.of("sms-1 address_gone", "sms-2 unavailable")));
    assertThat(withdrawn(contact)).isTrue();
    assertThat(SECOND_SMS.to(member.id())).hasSize(1);
  }

  @Test
  void an_answer_nobody_gave_is_asked_for_again_in_a_crisis_and_left_alone_for_a_reminder() {
    Member crisis = reachable();
    PUSH.answer(crisis.id(), () -> new SendOutcome.Unknown("timeout"));
    Member reminded = reachable();
    confirmed(reminded);
    PUSH.answer(reminded.id(), () -> new SendOutcome.Unknown("timeout"));

    assertThat(become(tell(crisis, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("fcm=sent", "inbox=sent");
    assertThat(become(tell(reminded, DeliveryKind.REMINDER, "follow-up"), 2))
        .containsExactly("fcm=failed/unknown_outcome", "inbox=sent");
    assertThat(PUSH.to(crisis.id()))
        .extracting(OutgoingMessage::deliveryId)
        .hasSize(2)
        .containsOnly(PUSH.to(crisis.id()).getFirst().deliveryId());
    assertThat(PUSH.to(reminded.id())).hasSize(1);
    assertThat(MAILBOX.to(mailOf(reminded))).isEmpty();
  }

  private boolean withdrawn(UUID contact) {
    return database
        .sql("SELECT EXISTS (SELECT FROM contact_withdrawal WHERE contact_id = ?)")
        .param(contact)
        .query(Boolean.class)
        .single();
  }

  private Member crisisReachable() {
    Member member = person();
    ADDRESSES.add(member.id(), ChannelName.SMS, "+15550100");
    return member;
  }
}
