package org.evenkeel.analytics.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.contracts.wellness.OfferedSlot;
import org.evenkeel.contracts.wellness.RecommendationsOffered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Usage and costs, from the facts to the answers, in months that no other test has. */
class UsageIT extends RunningService {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 10);
  private static final LocalDate LATER = LocalDate.of(2032, 6, 1);

  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @Test
  void usage_is_counted_by_day_and_feature_and_what_is_deleted_is_not_in_it() {
    UUID deleted = UUID.randomUUID();
    publish(one, checkIn(one, UUID.randomUUID(), DAY));
    publish(one, checkIn(one, UUID.randomUUID(), DAY));
    publish(one, checkIn(one, deleted, DAY.plusDays(1)));
    publish(one, new CheckInDeleted(deleted, one, DAY.plusDays(1)));
    publish(other, checkIn(other, UUID.randomUUID(), DAY));
    publish(other, checkIn(other, UUID.randomUUID(), DAY.plusDays(2)));
    publish(other, completed(other, null, DAY.plusDays(2)));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode usage = usage(DAY, DAY.plusDays(2));
              assertThat(usage.at("/features/0/count").asInt()).isEqualTo(4);
              assertThat(usage.at("/features/1/feature").asString())
                  .isEqualTo("intervention_completed");
            });
    JsonNode usage = usage(DAY, DAY.plusDays(2));

    assertThat(usage.at("/features/0/feature").asString()).isEqualTo("checkin");
    assertThat(usage.at("/features/0/members").asInt()).isEqualTo(2);
    assertThat(usage.path("days").size()).isEqualTo(2);
    assertThat(usage.at("/days/0/members").asInt()).isEqualTo(2);
    assertThat(usage.at("/days/0/features/0/count").asInt()).isEqualTo(3);
    assertThat(usage.at("/days/1/day").asString()).isEqualTo(DAY.plusDays(2).toString());
    assertThat(usage.at("/engagement/daily_members").asInt()).isEqualTo(1);
    assertThat(usage.at("/engagement/weekly_members").asInt()).isEqualTo(2);
    assertThat(usage.at("/engagement/monthly_members").asInt()).isEqualTo(2);
    assertThat(usage.at("/engagement/stickiness").asDouble()).isCloseTo(3 / 30.0 / 2, within(1e-9));
  }

  @Test
  void what_became_of_what_was_offered() {
    UUID tried = UUID.randomUUID();
    UUID finished = UUID.randomUUID();
    publish(one, offered(one, tried, 1));
    publish(one, offered(one, UUID.randomUUID(), 1));
    publish(one, offered(one, UUID.randomUUID(), 0));
    publish(one, started(one, tried));
    publish(other, offered(other, finished, 1));
    publish(other, started(other, finished));
    publish(other, completed(other, finished, LATER.plusDays(40)));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode course = usage(LATER, LATER).path("recommendations");
              assertThat(course.path("offered").asInt()).isEqualTo(3);
              assertThat(course.path("started").asInt()).isEqualTo(2);
              assertThat(course.path("completed").asInt()).isEqualTo(1);
            });
    JsonNode course = usage(LATER, LATER).path("recommendations");
    assertThat(course.path("started_share").asDouble()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(course.path("completed_share").asDouble()).isEqualTo(0.5);
    assertThat(course.at("/days/0/day").asString()).isEqualTo(LATER.toString());
  }

  @Test
  void without_anybody_shares_are_unknown_and_not_zero() {
    LocalDate quiet = LocalDate.of(1990, 1, 1);

    JsonNode usage = usage(quiet, quiet);

    assertThat(usage.at("/engagement/stickiness").isNull()).isTrue();
    assertThat(usage.at("/recommendations/started_share").isNull()).isTrue();
    assertThat(usage.path("days").isEmpty()).isTrue();
  }

  @Test
  void a_message_is_paid_for_once_when_a_provider_took_it() {
    UUID taken = UUID.randomUUID();
    publish(one, delivery(taken, "sms", "sent", 2));
    publish(one, delivery(taken, "sms", "delivered", 2));
    publish(one, delivery(UUID.randomUUID(), "sms", "failed", 3));
    publish(one, delivery(UUID.randomUUID(), "sms", "suppressed", 0));
    publish(one, delivery(UUID.randomUUID(), "inbox", "sent", 1));
    publish(one, delivery(UUID.randomUUID(), "email", "sent", 1));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(costs().path("lines").size()).isEqualTo(2));
    JsonNode costs = costs();
    assertThat(costs.path("cost_usd_micro").asLong()).isEqualTo(8_100);
    JsonNode sms = costs.at("/lines/1");
    assertThat(sms.path("provider").asString()).isEqualTo("sms");
    assertThat(sms.path("feature").asString()).isEqualTo("reminder");
    assertThat(sms.path("calls").asInt()).isEqualTo(2);
    assertThat(sms.path("attempts").asInt()).isEqualTo(5);
    assertThat(sms.path("units").asInt()).isEqualTo(1);
    assertThat(costs.at("/price_sources/0").asString()).contains("set your own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-03-02&to=2026-03-01",
        "from=2024-01-01&to=2026-01-01",
        "from=%2B10000-01-01",
        "from=-0001-01-01",
        "from=yesterday",
        "to=2026-02-30",
        "until=2026-01-01"
      })
  void days_that_cannot_be_are_refused(String query) {
    for (String report : List.of("usage", "costs")) {
      ResponseEntity<JsonNode> answer =
          get(operator(), "/api/v1/analytics/" + report + "?" + query);

      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
      assertThat(answer.getBody().at("/errors/0/field").asString()).isIn("from", "to", "until");
    }
  }

  @Test
  void members_and_clinicians_are_refused() {
    for (String report : List.of("usage", "costs")) {
      String path = "/api/v1/analytics/" + report;
      String member = TOKENS.token(one).roles("member").permissions("insights:own").sign();
      String therapist = TOKENS.staff(one, "therapist", "clinical:read");
      assertThat(get(member, path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
      assertThat(get(therapist, path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }
  }

  private static void publish(UUID user, Fact fact) {
    BROKER.publish(UUID.randomUUID(), user, fact);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static RecommendationsOffered offered(UUID user, UUID decision, int slots) {
    return new RecommendationsOffered(
        decision,
        user,
        at(LATER),
        "model",
        "v1",
        null,
        Map.of(),
        List.of(),
        slots == 0 ? List.of() : List.of(new OfferedSlot(1, UUID.randomUUID(), 0.5, 0.5)));
  }

  private static InterventionStarted started(UUID user, UUID decision) {
    return new InterventionStarted(
        UUID.randomUUID(), user, UUID.randomUUID(), decision, null, at(LATER));
  }

  private static InterventionCompleted completed(
      UUID user, @Nullable UUID decision, LocalDate day) {
    return new InterventionCompleted(
        UUID.randomUUID(),
        user,
        UUID.randomUUID(),
        decision,
        4,
        List.of(),
        60,
        at(day),
        "UTC",
        day);
  }

  private DeliveryChanged delivery(UUID id, String channel, String state, int attempts) {
    return new DeliveryChanged(id, one, "reminder", channel, state, attempts, at(LATER));
  }

  private JsonNode usage(LocalDate from, LocalDate to) {
    return get(operator(), "/api/v1/analytics/usage?from=" + from + "&to=" + to).getBody();
  }

  private JsonNode costs() {
    return get(operator(), "/api/v1/analytics/costs?from=" + LATER + "&to=" + LATER).getBody();
  }

  private static String operator() {
    return TOKENS.staff(UUID.randomUUID(), "operator", "usage:read");
  }
}
