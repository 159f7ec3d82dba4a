package org.evenkeel.wellness.checkin.infrastructure;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Check-ins are kept for two years; after that the day's numbers stay and the rest goes (WE1). Each
 * statement takes rows away and adds them to their days at once, so replicas never count one twice.
 */
@Component
@EnableScheduling
public class RetiringCheckIns {

  private static final Logger log = LoggerFactory.getLogger(RetiringCheckIns.class);
  private static final int YEARS = 2;
  private static final int BATCH = 1_000;

  private static final String RETIRE =
      """
      WITH old AS (
        DELETE FROM check_in WHERE id IN (
          SELECT id FROM check_in WHERE occurred_at < :before
          ORDER BY occurred_at LIMIT :batch FOR UPDATE SKIP LOCKED)
        RETURNING user_id, local_date, mood_score, energy_level, anxiety_level, stress_level),
      days AS (
        INSERT INTO check_in_day
        SELECT user_id, local_date, count(*), sum(mood_score), sum(energy_level),
          coalesce(sum(anxiety_level), 0), count(anxiety_level),
          coalesce(sum(stress_level), 0), count(stress_level)
        FROM old GROUP BY user_id, local_date
        ON CONFLICT (user_id, local_date) DO UPDATE SET
          checkins = check_in_day.checkins + excluded.checkins,
          mood_sum = check_in_day.mood_sum + excluded.mood_sum,
          energy_sum = check_in_day.energy_sum + excluded.energy_sum,
          anxiety_sum = check_in_day.anxiety_sum + excluded.anxiety_sum,
          anxiety_n = check_in_day.anxiety_n + excluded.anxiety_n,
          stress_sum = check_in_day.stress_sum + excluded.stress_sum,
          stress_n = check_in_day.stress_n + excluded.stress_n)
      SELECT count(*) FROM old
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RetiringCheckIns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void retire() {
    long retired = 0;
    long batch;
    do {
      batch = retireBatch();
      retired += batch;
    } while (batch == BATCH);
    if (retired > 0) {
      log.info("{} check-ins of more than {} years became days", retired, YEARS);
    }
  }

  private long retireBatch() {
    return jdbc.sql(RETIRE)
        .param("before", clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS))
        .param("batch", BATCH)
        .query((row, n) -> row.getLong(1))
        .single();
  }
}
