package org.evenkeel.notification.delivery.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drops what nobody needs any more. Several replicas doing so at once is fine. */
@Repository
public class Housekeeping {

  /** A provider that has not said by then that it failed will not. */
  private static final Duration REPORTS = Duration.ofDays(2);

  /** Those who look after failed messages have had their time. */
  private static final Duration LOOKED_AT = Duration.ofDays(30);

  /** Every zone's day is over. */
  private static final Duration DAYS = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  Housekeeping(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public void tidy() {
    Instant now = Moments.now(clock);
    jdbc.sql(
            """
            UPDATE delivery SET content_sealed = NULL
            WHERE state = 'sent' AND content_sealed IS NOT NULL AND sent_at < :before
            """)
        .param("before", now.minus(REPORTS).atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            UPDATE delivery SET content_sealed = NULL
            WHERE state IN ('failed', 'expired') AND content_sealed IS NOT NULL
              AND COALESCE(changed_at, created_at) < :before
            """)
        .param("before", now.minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("DELETE FROM daily_notification WHERE local_day < :before")
        .param("before", now.minus(DAYS).atOffset(ZoneOffset.UTC).toLocalDate())
        .update();
    jdbc.sql(
            """
            DELETE FROM digest_item
            WHERE created_at < :before AND (notification_id IS NOT NULL OR expires_at < :before)
            """)
        .param("before", now.minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
