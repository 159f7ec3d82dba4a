package org.evenkeel.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What does not follow from the logs is said and mended. */
class TamperedRowsIT extends RebuiltService {

  @Test
  void rows_that_were_tampered_with_are_reported_and_mended() {
    List<UUID> members = liveThrough();
    List<String> before = rows(members);
    List<String> weeks = newestWeeks(members);
    int versions = versions(members);
    database.sql("DELETE FROM activity WHERE user_id = ?").param(members.get(0)).update();
    database
        .sql("UPDATE activity SET occurred_at = now() WHERE user_id = ? AND kind = 'spark_session'")
        .param(members.get(1))
        .update();
    database
        .sql("INSERT INTO activity VALUES (?, 'idea', ?, now(), current_date, false)")
        .params(members.get(2), UUID.randomUUID())
        .update();
    database
        .sql("UPDATE achievement_unlocked SET unlocked_at = now() WHERE user_id = ?")
        .param(members.get(3))
        .update();
    database.sql("UPDATE place SET zone = 'UTC' WHERE user_id = ?").param(members.get(4)).update();
    database
        .sql("UPDATE mood_moment SET mood = 1 WHERE user_id = ?")
        .param(members.get(5))
        .update();
    database
        .sql("DELETE FROM intervention_rating WHERE user_id = ?")
        .param(members.get(6))
        .update();
    database
        .sql("UPDATE week_rule SET first_day = 6 WHERE user_id = ?")
        .param(members.get(7))
        .update();

    awaitWeeks(members);

    Said said = rebuild();

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        // Of one member all rows, the mark of what they deleted too, and the changed one.
        .contains((rowsOfOneMember() + 2) + " missing, 2 surplus; mended")
        .contains("place: ")
        .endsWith("\ndifferent, and mended\n");
    assertThat(rows(members)).isEqualTo(before);
    awaitWeeks(members);
    assertThat(newestWeeks(members)).hasSizeGreaterThan(MEMBERS).isEqualTo(weeks);
    assertThat(versions(members)).isGreaterThan(versions);
    assertThat(rebuild().status()).isZero();
    awaitWeeks(members);
    assertThat(newestWeeks(members)).isEqualTo(weeks);
  }

  @Test
  void rows_of_the_stream_that_were_tampered_with_are_reported_and_mended() {
    List<UUID> members = liveThrough();
    await().atMost(Duration.ofSeconds(60)).until(() -> rebuild().status() == 0);
    database
        .sql("UPDATE stream_day SET mood_sum = mood_sum + 1 WHERE user_id = ? AND checkins > 0")
        .param(members.get(0))
        .update();
    database.sql("DELETE FROM stream_summary WHERE user_id = ?").param(members.get(1)).update();
    database
        .sql("INSERT INTO stream_missing SELECT ?, ?, 'summary|all', 1000000")
        .params(members.get(1), Integer.valueOf(Topics.ANALYTICS_STREAM.replaceFirst("^.*-", "")))
        .update();

    Said said = rebuild();

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .containsPattern("stream_day: .* " + (DAYS - 1) + " missing")
        .containsPattern("stream_summary: .* 1 missing");
    assertThat(counted(members, "checkins")).isEqualTo(MEMBERS * (DAYS - 1));
    assertThat(
            database
                .sql(
                    "SELECT mended_at IS NOT NULL FROM stream_missing WHERE user_id = ? AND row_key"
                        + " = 'summary|all'")
                .param(members.get(1))
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(
            database
                .sql("SELECT version FROM stream_summary WHERE user_id = ?")
                .param(members.get(1))
                .query(Long.class)
                .single())
        .as("what is replayed of it later must not replace it")
        .isEqualTo(1_000_000);
    assertThat(rebuild().status()).isZero();
  }

  @Test
  void pauses_are_made_again_from_what_was_told_of_them() {
    UUID member = UUID.randomUUID();
    String token =
        TOKENS.token(member).permissions("insights:own").place("NZ", "UTC", "en-NZ").sign();
    String path = "/api/v1/insights/streak/pause";
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(put(token, path, span(today.minusDays(6), today.minusDays(5))).getStatusCode())
        .isEqualTo(HttpStatus.OK);
    put(token, path, span(today.minusDays(2), today.plusDays(20)));
    put(token, path, span(today.plusDays(3), today.plusDays(9)));
    delete(token, path);
    List<String> before = rows(List.of(member));
    assertThat(before).hasSize(2);
    database.sql("DELETE FROM streak_pause WHERE user_id = ?").param(member).update();
    database
        .sql("INSERT INTO streak_pause VALUES (?, ?, ?, ?)")
        .params(member, UUID.randomUUID(), today, today)
        .update();

    Said said = rebuild();

    assertThat(said.text()).contains("streak_pause: ").contains("2 missing, 1 surplus; mended");
    assertThat(rows(List.of(member))).isEqualTo(before);
    assertThat(rebuild().status()).isZero();
  }

  private static String span(LocalDate from, LocalDate until) {
    return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until);
  }

  /** What is told of weeks that stand. */
  private List<String> newestWeeks(List<UUID> members) {
    return database
        .sql(
            "SELECT DISTINCT ON (user_id, week_start) concat_ws(' ', user_id, week_start, figures)"
                + " FROM weekly_summary WHERE user_id = ANY (?) ORDER BY user_id, week_start,"
                + " version DESC")
        .param(members.toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  private int versions(List<UUID> members) {
    return database
        .sql("SELECT count(*) FROM weekly_summary WHERE user_id = ANY (?)")
        .param(members.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }
}
