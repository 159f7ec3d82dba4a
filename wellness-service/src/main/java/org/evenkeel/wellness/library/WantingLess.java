package org.evenkeel.wellness.library;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Table intervention_less_like: tells that a person wants less like one, once a day. */
@Service
class WantingLess {
  private static final String ADD =
      """
      INSERT INTO intervention_less_like (user_id, intervention_id, day)
      VALUES (:user, :intervention, :day) ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final LessLikeEvents events;
  private final Clock clock;

  WantingLess(JdbcClient jdbc, LessLikeEvents events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Learns from it elsewhere; a second time on the same day changes nothing.
   *
   * @param zone whose days are the person's
   */
  @Transactional
  public void lessLike(UUID userId, Intervention intervention, ZoneId zone) {
    LocalMoment moment = LocalMoment.of(Moments.now(clock), zone);
    boolean first =
        jdbc.sql(ADD)
                .param("user", userId)
                .param("intervention", intervention.id())
                .param("day", moment.localDate())
                .update()
            == 1;
    if (first) {
      events.wantsLess(userId, intervention, moment);
    }
  }
}
