package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailOutageIT extends RunningService {
  private final UUID caseId = UUID.randomUUID();

  @BeforeEach
  void the_others_are_off_duty() {
    database.sql("UPDATE staff_contact SET active = false").update();
  }

  @AfterEach
  void the_mail_server_is_back() {
    MAILBOX.goAway();
    MAILBOX.comeBack();
  }

  @Test
  void a_mail_that_could_not_leave_leaves_once_under_its_own_id_when_the_server_is_back() {
    Member responder = responder();
    MAILBOX.goAway();
    urgent(TOKENS.service("crisis-service"), detected(caseId, UUID.randomUUID()));
    await().atMost(Duration.ofSeconds(30)).until(() -> attempts(responder.id()) > 0);

    MAILBOX.comeBack();

    List<Mailbox.Mail> mails = mails(address(responder.id()), caseId);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(DeliveryChanged.class, responder.id()).isEmpty());
    List<DeliveryChanged> told = BROKER.published(DeliveryChanged.class, responder.id());
    assertThat(mails)
        .extracting(Mailbox.Mail::id)
        .containsExactly("<" + delivery(responder.id()) + "@evenkeel>");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().state()).isEqualTo("sent");
    assertThat(told.getFirst().attempts()).isGreaterThan(1);
  }

  @Test
  void a_delivery_that_cannot_be_opened_does_not_hold_up_the_others() {
    UUID broken = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO delivery (id, dedupe_key, user_id, kind, channel, content_sealed, state,
              attempts, next_attempt_at, created_at)
            VALUES (:id, :id::text, :id, 'crisis', 'email', 'ek1.delivery.1.AAAA', 'scheduled',
              0, '2026-01-01', '2026-01-01')
            """)
        .param("id", broken)
        .update();
    Member responder = responder();

    urgent(TOKENS.service("crisis-service"), detected(caseId, UUID.randomUUID()));

    assertThat(mails(address(responder.id()), caseId)).hasSize(1);
    assertThat(attempts(broken)).isPositive();
  }

  private int attempts(UUID userId) {
    return database
        .sql("SELECT coalesce(max(attempts), 0) FROM delivery WHERE user_id = ?")
        .param(userId)
        .query(Integer.class)
        .single();
  }

  private UUID delivery(UUID userId) {
    return database
        .sql("SELECT id FROM delivery WHERE user_id = ?")
        .param(userId)
        .query(UUID.class)
        .single();
  }
}
