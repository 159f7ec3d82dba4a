package org.evenkeel.notification.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.FollowUpDue;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class CaseCallsIT extends RunningService {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String NAMES_IT =
      "(?is).*(crisis|suicid|self-harm|danger|die\\b|case|responder|safety plan).*";

  private final UUID user = UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();

  @Test
  void a_call_over_both_paths_is_one_mail_to_those_it_names_and_to_nobody_else() {
    Member named = responder();
    Member other = responder();
    CaseEscalated call = call(1, "overdue", List.of(named.id()));

    assertThat(urgently(TOKENS.service("crisis-service"), call)).isEqualTo(204);
    BROKER.publish(UUID.randomUUID(), user, call);
    BROKER.publish(UUID.randomUUID(), user, call(2, "overdue", List.of()));

    mails(address(other.id()), caseId);
    await().atMost(Duration.ofSeconds(30)).until(() -> told(named).size() == 2);
    assertThat(told(named)).hasSize(2);
    assertThat(told(other)).hasSize(1);
    assertThat(told(named).getFirst().text()).contains("Nobody has answered in time");
  }

  @Test
  void a_call_to_somebody_who_cannot_be_told_goes_to_everybody() {
    Member anna = responder();
    Member ben = responder();
    Member gone = responder();
    database
        .sql("UPDATE staff_contact SET active = false WHERE user_id = ?")
        .param(gone.id())
        .update();

    CaseEscalated call = call(1, "released", List.of(gone.id(), UUID.randomUUID()));
    assertThat(urgently(TOKENS.service("crisis-service"), call)).isEqualTo(204);

    assertThat(mails(address(anna.id()), caseId)).hasSize(1);
    assertThat(mails(address(ben.id()), caseId)).hasSize(1);
    assertThat(told(gone)).isEmpty();
  }

  @Test
  void a_new_case_is_told_first_to_those_on_call() {
    Member onCall = responder();
    Member other = responder();
    CrisisDetected fact = detected(caseId, user);

    urgent(
        TOKENS.service("crisis-service"),
        new CrisisDetected(
            caseId,
            user,
            fact.level(),
            fact.score(),
            fact.sourceType(),
            fact.sourceId(),
            true,
            fact.categories(),
            fact.floorVersion(),
            fact.resourcesVersion(),
            fact.country(),
            fact.detectedAt(),
            fact.dueAt(),
            List.of(onCall.id())));

    assertThat(mails(address(onCall.id()), caseId)).hasSize(1);
    assertThat(other.get("/notifications").getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void crisis_service_alone_calls() {
    CaseEscalated call = call(1, "overdue", List.of());

    assertThat(urgently(TOKENS.service("wellness-service"), call)).isEqualTo(403);
    assertThat(urgently(TOKENS.member(user), call)).isEqualTo(403);
    assertThat(urgently("", call)).isEqualTo(401);
  }

  @Test
  void a_follow_up_asks_the_member_once_in_gentle_words_and_tells_the_holder() {
    Member holder = responder();
    Member other = responder();
    Member member = atNoon(person());
    FollowUpDue due =
        new FollowUpDue(
            caseId, member.id(), UUID.randomUUID(), 1, "high", holder.id(), Instant.now());

    BROKER.publish(UUID.randomUUID(), member.id(), due);
    BROKER.publish(UUID.randomUUID(), member.id(), due);

    assertThat(mails(address(holder.id()), caseId)).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> member.get("/notifications").getBody().at("/meta/total").asInt() == 1);
    JsonNode message = member.get("/notifications").getBody().at("/data/0");
    assertThat(message.path("kind").asString()).isEqualTo("reminder");
    assertThat(message.path("title").asString()).isNotBlank().doesNotMatch(NAMES_IT);
    assertThat(message.path("body").asString().lines().limit(4))
        .noneMatch(l -> l.matches(NAMES_IT));
    assertThat(told(other)).isEmpty();
  }

  private CaseEscalated call(int number, String reason, List<UUID> responders) {
    return new CaseEscalated(
        caseId, user, number, "critical", reason, responders, NOON, NOON.plusSeconds(300));
  }

  private List<Mailbox.Mail> told(Member responder) {
    return MAILBOX.to(address(responder.id())).stream()
        .filter(mail -> mail.text().contains(caseId.toString()))
        .toList();
  }

  private int urgently(String token, CaseEscalated fact) {
    return client(token)
        .post()
        .uri("/internal/crisis-calls")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsString(fact))
        .retrieve()
        .toBodilessEntity()
        .getStatusCode()
        .value();
  }
}
