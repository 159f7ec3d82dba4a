package org.evenkeel.notification.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

class WeeklyNoticesIT extends RunningService {

  @Autowired private MeterRegistry meters;

  private final LocalDate lastWeek = LocalDate.now(ZoneOffset.UTC).minusDays(8);
  private Member member;

  @BeforeEach
  void somebody() {
    member = atNoon(person());
  }

  @Test
  void a_week_goes_into_the_next_mornings_digest_once_and_corrections_are_not_told() {
    UUID event = UUID.randomUUID();
    BROKER.publish(event, member.id(), ready(lastWeek, 1));
    BROKER.publish(event, member.id(), ready(lastWeek, 1));
    BROKER.publish(UUID.randomUUID(), member.id(), ready(lastWeek, 1));
    BROKER.publish(UUID.randomUUID(), member.id(), ready(lastWeek, 2));
    BROKER.publish(UUID.randomUUID(), member.id(), ready(lastWeek.minusDays(60), 1));
    // a week that is told shows that all before were looked at
    BROKER.publish(UUID.randomUUID(), member.id(), ready(lastWeek.plusDays(1), 1));

    await().atMost(Duration.ofSeconds(30)).until(() -> items() == 2);

    assertThat(digests()).isEqualTo(1);
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM delivery WHERE user_id = ? AND kind = 'digest' AND"
                        + " channel = 'inbox' AND due_at > now()")
                .param(member.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(meters.counter("weekly_notices_total", "outcome", "correction").count())
        .isPositive();
    assertThat(meters.counter("weekly_notices_total", "outcome", "too_late").count()).isPositive();
  }

  @Test
  void who_wants_no_insights_is_not_told() {
    int status =
        member
            .send(
                HttpMethod.PUT,
                "/notifications/preferences",
                Json.mapper().writeValueAsString(Map.of("insight", Map.of("enabled", false))),
                Map.of())
            .getStatusCode()
            .value();
    assertThat(status).isEqualTo(200);

    BROKER.publish(UUID.randomUUID(), member.id(), ready(lastWeek, 1));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                        .sql(
                            "SELECT count(*) FROM delivery WHERE user_id = ? AND kind = 'insight'"
                                + " AND state = 'suppressed' AND code = 'opt_out'")
                        .param(member.id())
                        .query(Integer.class)
                        .single()
                    > 0);
    assertThat(items()).isZero();
    assertThat(member.get("/notifications").getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void what_cannot_be_read_holds_up_nobody() {
    BROKER.publishGarbage(member.id(), WeeklySummaryReady.class);
    BROKER.publish(UUID.randomUUID(), member.id(), ready(lastWeek, 1));

    await().atMost(Duration.ofSeconds(30)).until(() -> items() == 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                BROKER.deadLetters(Topics.ANALYTICS_INSIGHTS, "notification-weekly", member.id())
                    == 1);
  }

  private WeeklySummaryReady ready(LocalDate start, int version) {
    return new WeeklySummaryReady(
        member.id(), start, start.plusDays(6), "UTC", version, version > 1, Instant.now());
  }

  private int items() {
    return count("digest_item WHERE user_id = ?");
  }

  private int digests() {
    return count("delivery WHERE user_id = ? AND kind = 'digest' AND channel = 'inbox'");
  }

  private int count(String rows) {
    return database
        .sql("SELECT count(*) FROM " + rows)
        .param(member.id())
        .query(Integer.class)
        .single();
  }
}
