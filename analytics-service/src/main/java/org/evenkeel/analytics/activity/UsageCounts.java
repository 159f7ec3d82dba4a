package org.evenkeel.analytics.activity;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities counted over all members, by the members' own days. */
@Repository
public class UsageCounts {

  private final JdbcClient jdbc;

  UsageCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A feature in some time.
   *
   * @param kind code of the activity
   * @param count how often
   * @param members how many different members
   */
  public record Use(String kind, long count, long members) {}

  /** A feature on one day. */
  public record DayUse(LocalDate day, Use use) {}

  /** How many different members a day had. */
  public record DayMembers(LocalDate day, long members) {}

  /** Each kind of each day, in order; days and kinds without any are missing. */
  public List<DayUse> byDay(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT local_date, kind, count(*), count(DISTINCT user_id) FROM activity
            WHERE NOT removed AND local_date BETWEEN :from AND :to
            GROUP BY local_date, kind ORDER BY local_date, kind
            """)
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) ->
                new DayUse(
                    row.getObject(1, LocalDate.class),
                    new Use(row.getString(2), row.getLong(3), row.getLong(4))))
        .list();
  }

  /** Each kind over all the days; kinds without any are missing. */
  public List<Use> over(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT kind, count(*), count(DISTINCT user_id) FROM activity
            WHERE NOT removed AND local_date BETWEEN :from AND :to GROUP BY kind ORDER BY kind
            """)
        .param("from", from)
        .param("to", to)
        .query((row, n) -> new Use(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** In order; days without any are missing. */
  public List<DayMembers> membersByDay(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT local_date, count(DISTINCT user_id) FROM activity
            WHERE NOT removed AND local_date BETWEEN :from AND :to
            GROUP BY local_date ORDER BY local_date
            """)
        .param("from", from)
        .param("to", to)
        .query((row, n) -> new DayMembers(row.getObject(1, LocalDate.class), row.getLong(2)))
        .list();
  }

  /** How many different members all the days had together. */
  public long members(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT user_id) FROM activity
            WHERE NOT removed AND local_date BETWEEN :from AND :to
            """)
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }
}
