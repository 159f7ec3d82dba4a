package org.evenkeel.wellness.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose day a check-in belongs to. Changes of the clocks are LocalMoment's matter. */
class CheckInZonesIT extends RunningService {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Member member = member();
  private final LocalDate lastWeek = LocalDate.now(NEW_YORK).minusDays(7);

  @Test
  void the_account_s_zone_comes_before_the_token_s() {
    registeredIn("Asia/Tokyo");

    JsonNode checkin = inTheEveningOfNewYork(member);

    String next = lastWeek.plusDays(1).toString();
    assertThat(checkin.path("zone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(checkin.path("local_date").asString()).isEqualTo(next);
    assertThat(total("?start_date=" + next + "&end_date=" + next)).isEqualTo(1);
    assertThat(total("?end_date=" + lastWeek)).isZero();
    assertThat(total("?start_date=" + lastWeek.plusDays(2))).isZero();
  }

  @Test
  void a_zone_nobody_knows_gives_way_to_the_token_s() {
    registeredIn("Mars/Olympus_Mons");

    JsonNode checkin = inTheEveningOfNewYork(member);

    assertThat(checkin.path("zone").asString()).isEqualTo("America/New_York");
    assertThat(checkin.path("local_date").asString()).isEqualTo(lastWeek.toString());
  }

  @Test
  void without_any_zone_that_is_known_days_are_those_of_utc() {
    String token =
        TOKENS
            .token(member.id())
            .roles("member")
            .permissions("checkins:own")
            .place("US", "Mars/Olympus_Mons", "en-US")
            .sign();

    JsonNode checkin = inTheEveningOfNewYork(new Member(member.id(), () -> client(token)));

    assertThat(checkin.path("zone").asString()).isEqualTo("Z");
    assertThat(checkin.path("local_date").asString()).isEqualTo(lastWeek.plusDays(1).toString());
  }

  private void registeredIn(String zone) {
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new UserRegistered(
            member.id(),
            "A member",
            "US",
            zone,
            "en-US",
            List.of("member"),
            "free",
            Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                    .sql("SELECT zone FROM person WHERE user_id = ?")
                    .param(member.id())
                    .query(String.class)
                    .optional()
                    .isPresent());
  }

  /** 22:30 there, which is the next day in UTC and in Tokyo. */
  private JsonNode inTheEveningOfNewYork(Member who) {
    Instant moment = lastWeek.atTime(LocalTime.of(22, 30)).atZone(NEW_YORK).toInstant();
    return who.post(
            "/checkins",
            "{\"mood_score\":5,\"energy_level\":5,\"occurred_at\":\"%s\"}".formatted(moment))
        .getBody()
        .path("checkin");
  }

  private int total(String query) {
    return member.get("/checkins" + query).getBody().at("/meta/total").asInt();
  }
}
