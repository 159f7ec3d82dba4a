package org.evenkeel.notification.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaseNoticesIT extends RunningService {
  private static final String NAMES_IT = "(?is).*(crisis|suicid|self-harm|danger|die\\b).*";

  private final UUID user = UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();
  private final CrisisDetected notice = detected(caseId, user);

  @Test
  void a_notice_over_both_paths_is_one_mail_and_one_message_for_each_responder() {
    Member anna = responder();
    Member ben = responder();
    UUID eventId = UUID.randomUUID();
    UUID later = UUID.randomUUID();

    assertThat(urgent(TOKENS.service("crisis-service"), notice)).isEqualTo(204);
    BROKER.publish(eventId, user, notice);
    BROKER.publish(eventId, user, notice);
    BROKER.publish(UUID.randomUUID(), user, detected(later, user));

    for (Member responder : List.of(anna, ben)) {
      mails(address(responder.id()), later);
      assertThat(mails(address(responder.id()), caseId)).hasSize(1);
      JsonNode inbox = responder.get("/notifications").getBody();
      assertThat(inbox.at("/meta/total").asInt()).isEqualTo(2);
      assertThat(inbox.at("/data/1/body").asString()).contains(caseId.toString(), "10:05 UTC");
    }
  }

  @Test
  void what_a_locked_screen_shows_does_not_name_it() {
    Member responder = responder();
    urgent(TOKENS.service("crisis-service"), notice);

    Mailbox.Mail mail = mails(address(responder.id()), caseId).getFirst();
    JsonNode message = responder.get("/notifications").getBody().at("/data/0");

    assertThat(mail.subject()).isNotBlank().doesNotMatch(NAMES_IT);
    assertThat(mail.text()).doesNotContain("explicit_ideation", user.toString());
    assertThat(mail.text().lines().filter(line -> line.startsWith("Somebody")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).doesNotMatch(NAMES_IT));
    assertThat(message.path("title").asString()).isNotBlank().doesNotMatch(NAMES_IT);
  }

  @Test
  void a_notice_nobody_could_be_told_is_told_when_somebody_is_there() {
    database.sql("UPDATE staff_contact SET active = false").update();

    assertThat(urgent(TOKENS.service("crisis-service"), notice)).isEqualTo(204);
    Member responder = responder();

    assertThat(mails(address(responder.id()), caseId)).hasSize(1);
    assertThat(responder.get("/notifications").getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void a_responder_whose_address_is_damaged_does_not_keep_it_from_the_others() {
    Member damaged = responder();
    Member responder = responder();
    database
        .sql("UPDATE staff_contact SET email_sealed = 'ek1.staff-contact.1.AAAA' WHERE user_id = ?")
        .param(damaged.id())
        .update();

    assertThat(urgent(TOKENS.service("crisis-service"), notice)).isEqualTo(204);

    assertThat(mails(address(responder.id()), caseId)).hasSize(1);
    database.sql("DELETE FROM staff_contact WHERE user_id = ?").param(damaged.id()).update();
  }

  @Test
  void crisis_service_alone_has_the_urgent_path() {
    assertThat(urgent(TOKENS.service("wellness-service"), notice)).isEqualTo(403);
    assertThat(urgent(TOKENS.member(user), notice)).isEqualTo(403);
    assertThat(urgent("", notice)).isEqualTo(401);
  }

  @Test
  void a_record_that_cannot_be_read_goes_aside_and_its_neighbours_are_told() {
    Member responder = responder();

    BROKER.publishGarbage(user, CrisisDetected.class);
    BROKER.publish(UUID.randomUUID(), user, notice);

    assertThat(mails(address(responder.id()), caseId)).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.deadLetters(Topics.CRISIS_CASES, "notification-crisis", user) == 1);
  }
}
