package org.evenkeel.analytics.patterns.infrastructure;

import java.time.ZoneOffset;
import java.util.UUID;
import org.evenkeel.analytics.patterns.application.HistoryLedger;
import org.evenkeel.analytics.patterns.model.Feeling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables. */
@Repository
class JdbcHistoryLedger implements HistoryLedger {

  private final JdbcClient jdbc;

  JdbcHistoryLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(UUID userId, UUID checkinId, When when, CheckedIn checkedIn) {
    jdbc.sql(
            """
            INSERT INTO mood_moment
              (user_id, checkin_id, occurred_at, zone, local_date, mood, energy, location, social,
               feelings)
            VALUES (:user, :checkin, :occurred, :zone, :day, :mood, :energy, :location, :social,
                    :feelings)
            ON CONFLICT DO NOTHING
            """)
        .param("user", userId)
        .param("checkin", checkinId)
        .param("occurred", when.occurredAt().atOffset(ZoneOffset.UTC))
        .param("zone", when.zone())
        .param("day", when.day())
        .param("mood", checkedIn.mood())
        .param("energy", checkedIn.energy())
        .param("location", checkedIn.location())
        .param("social", checkedIn.social())
        .param(
            "feelings",
            checkedIn.feelings().stream().map(Feeling::code).sorted().toArray(String[]::new))
        .update();
  }

  @Override
  public void forget(UUID userId, UUID checkinId) {
    jdbc.sql(
            """
            INSERT INTO mood_moment
              (user_id, checkin_id, occurred_at, zone, local_date, mood, feelings, removed)
            VALUES (:user, :checkin, 'epoch', '', 'epoch', 0, '{}', true)
            ON CONFLICT (user_id, checkin_id) DO UPDATE
              SET occurred_at = 'epoch', zone = '', local_date = 'epoch', mood = 0, energy = NULL,
                  location = NULL, social = NULL, feelings = '{}', removed = true
            """)
        .param("user", userId)
        .param("checkin", checkinId)
        .update();
  }

  @Override
  public void keep(UUID userId, UUID sessionId, When when, Rated rated) {
    jdbc.sql(
            """
            INSERT INTO intervention_rating
              (user_id, session_id, occurred_at, zone, local_date, intervention_id, approach, rating)
            VALUES (:user, :session, :occurred, :zone, :day, :intervention, :approach, :rating)
            ON CONFLICT DO NOTHING
            """)
        .param("user", userId)
        .param("session", sessionId)
        .param("occurred", when.occurredAt().atOffset(ZoneOffset.UTC))
        .param("zone", when.zone())
        .param("day", when.day())
        .param("intervention", rated.interventionId())
        .param("approach", rated.approach())
        .param("rating", rated.rating())
        .update();
  }

  @Override
  public void keepStyle(UUID userId, String style, long asOf) {
    jdbc.sql(
            """
            INSERT INTO communication_style (user_id, style, as_of) VALUES (:user, :style, :asOf)
            ON CONFLICT (user_id) DO UPDATE SET style = excluded.style, as_of = excluded.as_of
              WHERE communication_style.as_of <= excluded.as_of
            """)
        .param("user", userId)
        .param("style", style)
        .param("asOf", asOf)
        .update();
  }
}
