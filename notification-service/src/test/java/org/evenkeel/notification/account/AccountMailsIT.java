package org.evenkeel.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.RunningService;
import org.junit.jupiter.api.Test;

class AccountMailsIT extends RunningService {
  private final UUID user = UUID.randomUUID();
  private final String address = user + "@member.example";

  @Test
  void a_new_member_gets_one_mail_with_the_link_and_no_table_has_the_token() {
    UUID eventId = UUID.randomUUID();

    BROKER.publish(eventId, user, requested("token-9911"));
    BROKER.publish(eventId, user, requested("token-9911"));
    BROKER.publish(UUID.randomUUID(), user, requested("token-9912"));

    mails(address, "token-9912");
    assertThat(mails(address, "token-9911")).hasSize(1);
    Mailbox.Mail mail = mails(address, "token-9911").getFirst();
    assertThat(mail.subject()).isEqualTo("Please confirm your e-mail address");
    assertThat(mail.text()).contains("/verify-email#token=", "Hello A new member,");
    assertThat(
            database
                .sql("SELECT d::text FROM delivery d WHERE user_id = ?")
                .param(user)
                .query(String.class)
                .list())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).doesNotContain("token-99", address, "A new member"));
  }

  @Test
  void a_request_that_cannot_be_read_goes_aside_and_the_next_is_answered() {
    BROKER.publishGarbage(user, EmailVerificationRequested.class);
    BROKER.publish(UUID.randomUUID(), user, requested("token-9913"));

    assertThat(mails(address, "token-9913")).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.deadLetters(Topics.IDENTITY_USERS, "notification-people", user) == 1);
  }

  @Test
  void the_mail_speaks_the_language_the_account_was_opened_in() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    BROKER.publish(
        UUID.randomUUID(),
        user,
        new EmailVerificationRequested(user, address, "Bo", "token-9914", tomorrow, "es-AR"));

    assertThat(mails(address, "token-9914").getFirst().subject())
        .isEqualTo("Confirma tu correo electrónico");
  }

  private EmailVerificationRequested requested(String token) {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    return new EmailVerificationRequested(user, address, "A new member", token, tomorrow, "en-US");
  }
}
