package org.evenkeel.analytics.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked of a week, and by which index it is found. */
class WeeklyRequestsIT extends MemberWeeks {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "?week_of=tomorrow, 400",
    "?week_of=2026-02-30, 400",
    "?week_of=+5874898-01-01, 400",
    "?week_of=-0001-01-01, 400",
    "?week_of=0000-12-31, 400",
    "?week_of=0001-01-01, 200",
    "?week_of=9999-12-31, 422",
    "?week_of=2026-03-24&version=0, 400",
    "?week_of=2026-03-24&version=one, 400",
    "?week_of=2026-03-24&version=1, 404",
    "?week_of=2026-03-24, 200",
    "?week=2026-03-24, 400"
  })
  void a_day_that_is_none_or_ahead_is_refused(String query, int status) {
    assertThat(status(PATH + query)).isEqualTo(status);
  }

  @Test
  void a_year_that_no_table_holds_is_refused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + PATH + "?week_of=%2B5874898-01-01"))
            .header(
                "Authorization", "Bearer " + TOKENS.token(user).permissions("insights:own").sign())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"week_of\"");
    }
  }

  @Test
  void every_read_finds_its_rows_by_an_index() {
    String days =
        " WHERE user_id = '" + user + "' AND local_date BETWEEN '2026-03-23' AND '2026-03-29'";
    List<String> reads =
        List.of(
            "SELECT avg(mood) FROM mood_moment" + days + " AND NOT removed",
            "SELECT kind, count(*) FROM activity" + days + " AND NOT removed GROUP BY kind",
            "SELECT avg(rating) FROM intervention_rating" + days,
            "SELECT figures FROM weekly_summary WHERE user_id = '"
                + user
                + "' AND week_start = '2026-03-23' ORDER BY version DESC LIMIT 1",
            "SELECT week_start FROM weekly_summary WHERE user_id = '"
                + user
                + "' AND week_start BETWEEN '2026-03-17' AND '2026-03-29' AND version = 1",
            "SELECT since FROM week_rule WHERE user_id = '" + user + "'",
            "SELECT user_id FROM weekly_due WHERE due_at <= now() ORDER BY due_at LIMIT 100");
    for (String read : reads) {
      assertThat(plan(read)).as(read).contains("Index").doesNotContain("Seq Scan");
    }
    assertThat(plan("SELECT user_id FROM weekly_summary WHERE zone = 'UTC'")).contains("Seq Scan");
  }

  /** As planned where tables are large: whole ones are read when nothing else is possible. */
  private String plan(String read) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              database.sql("SET LOCAL enable_seqscan = off").update();
              return String.join(
                  "\n", database.sql("EXPLAIN " + read).query((row, n) -> row.getString(1)).list());
            }));
  }
}
