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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.analytics.weekly.application.DueWeeks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table weekly_due; triggers on the projections add to it, see V7. */
@Repository
class JdbcDueWeeks implements DueWeeks {

  private final JdbcClient jdbc;

  JdbcDueWeeks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            "SELECT user_id FROM weekly_due WHERE due_at <= :now ORDER BY due_at LIMIT :most")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public Optional<Set<LocalDate>> claim(UUID userId, Instant now) {
    return jdbc.sql(
            """
            SELECT days FROM weekly_due WHERE user_id = :user AND due_at <= :now
            FOR UPDATE SKIP LOCKED
            """)
        .param("user", userId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> days(row.getArray("days")))
        .optional();
  }

  @Override
  public void keep(UUID userId, Collection<LocalDate> days, Instant dueAt) {
    jdbc.sql(
            "UPDATE weekly_due SET days = CAST(:days AS date[]), due_at = :due WHERE user_id ="
                + " :user")
        .param("user", userId)
        .param(
            "days",
            days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
        .param("due", dueAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void done(UUID userId) {
    jdbc.sql("DELETE FROM weekly_due WHERE user_id = :user").param("user", userId).update();
  }

  @Override
  public void putOff(UUID userId, Instant until) {
    jdbc.sql("UPDATE weekly_due SET due_at = :until WHERE user_id = :user")
        .param("user", userId)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Set<LocalDate> days(Array days) throws SQLException {
    return Arrays.stream((Date[]) days.getArray())
        .map(Date::toLocalDate)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
