package org.evenkeel.notification.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.junit.jupiter.api.Test;

class CaseNoticeDevicesIT extends RunningEngine {
  private final UUID user = UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();
  private final CrisisDetected notice = detected(caseId, user);

  @Test
  void a_responder_is_told_once_on_each_device_of_theirs_beside_the_mail() {
    Member responder = responder();
    ADDRESSES.add(responder.id(), ChannelName.SMS, "+15550123");
    ADDRESSES.add(responder.id(), ChannelName.FCM, "device");
    Member without = responder();

    assertThat(urgent(TOKENS.service("crisis-service"), notice)).isEqualTo(204);
    BROKER.publish(UUID.randomUUID(), user, notice);

    assertThat(settled(responder)).containsExactly("email=sent", "fcm=sent", "sms=sent");
    assertThat(settled(without)).containsExactly("email=sent");
    assertThat(mails(address(responder.id()), caseId)).hasSize(1);
    assertThat(PUSH.to(responder.id())).hasSize(1);
    assertThat(FIRST_SMS.to(responder.id()))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.address()).isEqualTo("+15550123");
              assertThat(message.text())
                  .contains("open your console")
                  .doesNotContainPattern("(?i)crisis|suicid|danger|" + caseId);
            });
    assertThat(SECOND_SMS.to(responder.id())).isEmpty();
  }

  @Test
  void the_second_provider_texts_them_under_the_same_id_when_the_first_fails_or_is_silent() {
    Member failed = responder();
    ADDRESSES.add(failed.id(), ChannelName.SMS, "+15550124");
    FIRST_SMS.answer(failed.id(), () -> new SendOutcome.Unavailable("500", null));
    Member kept = responder();
    ADDRESSES.add(kept.id(), ChannelName.SMS, "+15550125");
    FIRST_SMS.answer(
        kept.id(),
        () -> {
          await().atMost(Duration.ofSeconds(30)).until(() -> !SECOND_SMS.to(kept.id()).isEmpty());
          return new SendOutcome.Unknown("no_answer");
        });

    urgent(TOKENS.service("crisis-service"), notice);

    for (Member responder : List.of(failed, kept)) {
      assertThat(settled(responder)).containsExactly("email=sent", "sms=sent");
      assertThat(FIRST_SMS.to(responder.id())).hasSize(1);
      assertThat(SECOND_SMS.to(responder.id()))
          .extracting(OutgoingMessage::deliveryId)
          .containsExactly(FIRST_SMS.to(responder.id()).getFirst().deliveryId());
    }
  }

  /** What became of this case's messages to somebody. */
  private List<String> settled(Member responder) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              List<String> found = states(responder);
              return !found.isEmpty()
                  && found.stream().noneMatch(one -> one.matches(".*=(scheduled|sending)"));
            });
    return states(responder);
  }

  private List<String> states(Member responder) {
    return database
        .sql(
            "SELECT channel || '=' || state FROM delivery WHERE user_id = ? AND dedupe_key LIKE"
                + " 'case:' || ? || ':%' ORDER BY channel")
        .param(responder.id())
        .param(caseId.toString())
        .query(String.class)
        .list();
  }
}
