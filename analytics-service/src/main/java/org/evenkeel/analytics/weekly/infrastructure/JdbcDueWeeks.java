package org.evenkeel.analytics.weekly.infrastructure;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.analytics.weekly.application.DueWeeks;
import org.evenkeel.analytics.weekly.application.WeeklyTiming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table weekly_due; triggers on the projections add to it, see V7, V12 and V17. */
@Repository
class JdbcDueWeeks implements DueWeeks {

  private static final String IS_DUE =
      " due_at <= :now AND (touched_at <= :quietSince OR due_at <= :longSince)";

  private static final long FIRST_RETRY_SECONDS = 30;
  private static final long LAST_RETRY_SECONDS = 3_600;

  private final JdbcClient jdbc;
  private final WeeklyTiming timing;

  JdbcDueWeeks(JdbcClient jdbc, WeeklyTiming timing) {
    this.jdbc = jdbc;
    this.timing = timing;
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return asOf(
            now, "SELECT user_id FROM weekly_due WHERE" + IS_DUE + " ORDER BY due_at LIMIT :most")
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public Optional<Marked> claim(UUID userId, Instant now) {
    return asOf(
            now,
            "SELECT days, weeks FROM weekly_due WHERE user_id = :user AND"
                + IS_DUE
                + " FOR UPDATE SKIP LOCKED")
        .param("user", userId)
        .query((row, n) -> new Marked(days(row.getArray("days")), days(row.getArray("weeks"))))
        .optional();
  }

  @Override
  public void keep(UUID userId, Marked left, Instant dueAt) {
    jdbc.sql(
            "UPDATE weekly_due SET days = CAST(:days AS date[]), weeks = CAST(:weeks AS date[]),"
                + " due_at = :due, failures = 0 WHERE user_id = :user")
        .param("user", userId)
        .param("days", array(left.days()))
        .param("weeks", array(left.weeks()))
        .param("due", dueAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void done(UUID userId) {
    jdbc.sql("DELETE FROM weekly_due WHERE user_id = :user").param("user", userId).update();
  }

  @Override
  public void failed(UUID userId, Instant now) {
    jdbc.sql(
            """
            UPDATE weekly_due SET failures = least(failures + 1, 100),
              due_at = :now + least(:first * power(2, least(failures, 20)), :last)
                * interval '1 second'
            WHERE user_id = :user
            """)
        .param("user", userId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("first", FIRST_RETRY_SECONDS)
        .param("last", LAST_RETRY_SECONDS)
        .update();
  }

  private JdbcClient.StatementSpec asOf(Instant now, String sql) {
    return jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("quietSince", now.minus(timing.quiet()).atOffset(ZoneOffset.UTC))
        .param("longSince", now.minus(timing.quietAtMost()).atOffset(ZoneOffset.UTC));
  }

  private static String array(Collection<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static Set<LocalDate> days(Array days) throws SQLException {
    return Arrays.stream((Date[]) days.getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toSet());
  }
}
