package org.evenkeel.notification.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.wellness.RoutineChangeAhead;
import org.evenkeel.contracts.wellness.RoutineDeviated;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RoutineNoticesIT extends RunningService {
  @Autowired private RoutineWishes wishes;
  private Member member;

  @BeforeEach
  void somebody() {
    member = atNoon(person());
  }

  @Test
  void who_wants_to_hears_of_a_deviation_once_without_names() {
    prefers(true);
    UUID item = UUID.randomUUID();
    UUID eventId = UUID.randomUUID();
    BROKER.publish(eventId, member.id(), deviated(item));
    BROKER.publish(eventId, member.id(), deviated(item));
    BROKER.publish(UUID.randomUUID(), member.id(), deviated(item));
    BROKER.publish(UUID.randomUUID(), member.id(), deviated(UUID.randomUUID()));

    await().atMost(Duration.ofSeconds(30)).until(() -> inbox().at("/meta/total").asInt() == 2);
    JsonNode message = inbox().at("/data/0");
    assertThat(message.path("kind").asString()).isEqualTo("reminder");
    assertThat(message.path("body").asString()).contains("07:30").doesNotContain("{{");
  }

  @Test
  void who_did_not_say_so_or_took_it_back_hears_of_none() {
    BROKER.publish(UUID.randomUUID(), member.id(), deviated(UUID.randomUUID()));
    Member other = atNoon(person());
    wishes.keep(other.id(), true, 1);
    wishes.keep(other.id(), false, 2);
    wishes.keep(other.id(), true, 1);
    BROKER.publish(UUID.randomUUID(), other.id(), deviated(UUID.randomUUID()));
    // a later fact of each that is told shows that the earlier one was looked at
    BROKER.publish(UUID.randomUUID(), member.id(), ahead(member.id(), UUID.randomUUID()));
    BROKER.publish(UUID.randomUUID(), other.id(), ahead(other.id(), UUID.randomUUID()));

    for (Member who : List.of(member, other)) {
      await().atMost(Duration.ofSeconds(30)).until(() -> total(who) > 0);
      assertThat(total(who)).isEqualTo(1);
    }
  }

  @Test
  void a_planned_change_is_told_once_with_its_day() {
    UUID plan = UUID.randomUUID();
    BROKER.publish(UUID.randomUUID(), member.id(), ahead(member.id(), plan));
    BROKER.publish(UUID.randomUUID(), member.id(), ahead(member.id(), plan));
    BROKER.publish(UUID.randomUUID(), member.id(), ahead(member.id(), UUID.randomUUID()));

    await().atMost(Duration.ofSeconds(30)).until(() -> total(member) == 2);
    assertThat(inbox().at("/data/0/body").asString()).contains("Monday, March 9, 2099");
  }

  @Test
  void what_cannot_be_read_holds_up_nobody() {
    BROKER.publishGarbage(member.id(), RoutineDeviated.class);
    BROKER.publish(UUID.randomUUID(), member.id(), ahead(member.id(), UUID.randomUUID()));

    await().atMost(Duration.ofSeconds(30)).until(() -> total(member) == 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                BROKER.deadLetters(Topics.WELLNESS_RECORDS, "notification-routines", member.id())
                    == 1);
  }

  private void prefers(boolean alerts) {
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new PreferencesChanged(
            member.id(),
            2,
            "direct",
            "en",
            9,
            null,
            null,
            false,
            false,
            false,
            false,
            alerts,
            null,
            null,
            null,
            null,
            null,
            null));
    await().atMost(Duration.ofSeconds(30)).until(() -> wishes.wantsAlerts(member.id()) == alerts);
  }

  private RoutineDeviated deviated(UUID item) {
    Instant due = Instant.now().minus(Duration.ofMinutes(20));
    return new RoutineDeviated(
        item,
        member.id(),
        LocalDate.parse("2026-03-02"),
        "07:30",
        "Europe/Berlin",
        due,
        due.plus(Duration.ofMinutes(15)));
  }

  private static RoutineChangeAhead ahead(UUID userId, UUID plan) {
    return new RoutineChangeAhead(
        plan,
        userId,
        LocalDate.parse("2099-03-09"),
        "Europe/Berlin",
        Instant.parse("2099-03-08T23:00:00Z"),
        2);
  }

  private JsonNode inbox() {
    return member.get("/notifications").getBody();
  }

  private static int total(Member who) {
    return who.get("/notifications").getBody().at("/meta/total").asInt();
  }
}
