package org.evenkeel.notification.schedule.infrastructure;

import static org.evenkeel.notification.schedule.infrastructure.ScheduleRows.utc;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.schedule.application.Schedules;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table schedule. Firing claims rows with SKIP LOCKED along an index of what is due. */
@Repository
public class JdbcSchedules implements Schedules {

  private static final String ID = "id";
  private static final String USER = "user";
  private static final String NOW = "now";
  private static final String MOST = "most";
  private static final String STANDING =
      "kind IN ('morning_check_in', 'evening_reflection', 'breakfast', 'lunch', 'dinner')";

  private static final String INSERT =
      """
      INSERT INTO schedule (id, user_id, kind, timing, local_time, days, from_date, until_date, at_local,
        lead_minutes, first_at, every_seconds, until_at, zone, state, paused_until, since, last_ordinal,
        next_ordinal, next_local, next_at, next_expires_at, claim_at, zone_version, wished, created_at)
      VALUES (:id, :user, :kind, :timing, :time, :days, :from, :until, :at, :leads, :first, :every, :end,
        :zone, :state, :paused, :since, :last, :ordinal, :local, :next, :expires, :next, :version, :wished, :now)
      """;

  private static final String UPDATE =
      """
      UPDATE schedule SET local_time = :time, days = :days, from_date = :from, until_date = :until,
        state = :state, paused_until = :paused, since = :since, last_ordinal = :last, next_ordinal = :ordinal,
        next_local = :local, next_at = :next, next_expires_at = :expires, claim_at = :next,
        zone_version = :version, skipped_on = :skippedOn, skipped_because = :because, ended_at = :ended
      WHERE id = :id
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final Clock clock;

  public JdbcSchedules(NamedParameterJdbcTemplate batches, Clock clock) {
    this.jdbc = JdbcClient.create(batches);
    this.batches = batches;
    this.clock = clock;
  }

  @Override
  public void add(Schedule schedule, @Nullable LocalTime wished, Instant now) {
    batches.update(
        INSERT,
        ScheduleRows.values(schedule, now)
            .addValue(USER, schedule.userId())
            .addValue("kind", schedule.kind().code())
            .addValue("wished", wished, Types.TIME)
            .addValue(NOW, utc(now)));
  }

  @Override
  public void save(Collection<Schedule> changed) {
    Instant now = Moments.now(clock);
    batches.batchUpdate(
        UPDATE,
        changed.stream()
            .map(schedule -> ScheduleRows.values(schedule, now))
            .toArray(MapSqlParameterSource[]::new));
  }

  @Override
  public void saveWish(UUID id, @Nullable LocalTime wished) {
    jdbc.sql("UPDATE schedule SET wished = :wished WHERE id = :id")
        .param("wished", wished, Types.TIME)
        .param(ID, id)
        .update();
  }

  @Override
  public List<Schedule> claimDue(Instant now, int most) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE claim_at <= :now ORDER BY claim_at, id LIMIT :most FOR"
                + " UPDATE SKIP LOCKED")
        .param(NOW, utc(now))
        .param(MOST, most)
        .query(ScheduleRows::schedule)
        .list();
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            "SELECT id FROM schedule WHERE claim_at <= :now ORDER BY claim_at, id LIMIT :most")
        .param(NOW, utc(now))
        .param(MOST, most)
        .query((row, n) -> row.getObject(ID, UUID.class))
        .list();
  }

  @Override
  public Optional<Schedule> claim(UUID id, Instant now) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE id = :id AND claim_at <= :now FOR UPDATE SKIP LOCKED")
        .param(ID, id)
        .param(NOW, utc(now))
        .query(ScheduleRows::schedule)
        .optional();
  }

  @Override
  public void putOff(UUID id, Instant dueBy, Instant until) {
    // without reading the row: it may be one that cannot be read
    jdbc.sql("UPDATE schedule SET claim_at = :until WHERE id = :id AND claim_at <= :due")
        .param("until", utc(until))
        .param("due", utc(dueBy))
        .param(ID, id)
        .update();
  }

  @Override
  public List<Schedule> claimOlderThan(String zoneVersion, int most) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE claim_at IS NOT NULL AND zone_version < :version LIMIT"
                + " :most FOR UPDATE SKIP LOCKED")
        .param("version", zoneVersion)
        .param(MOST, most)
        .query(ScheduleRows::schedule)
        .list();
  }

  @Override
  public List<Schedule> lockActive(UUID userId) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE user_id = :user AND state = 'active' ORDER BY id FOR"
                + " UPDATE")
        .param(USER, userId)
        .query(ScheduleRows::schedule)
        .list();
  }

  @Override
  public Optional<Schedule> lock(UUID userId, UUID id) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE id = :id AND user_id = :user AND state = 'active' FOR"
                + " UPDATE")
        .param(ID, id)
        .param(USER, userId)
        .query(ScheduleRows::schedule)
        .optional();
  }

  @Override
  public List<Standing> lockStanding(UUID userId) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE user_id = :user AND "
                + STANDING
                + " ORDER BY id FOR UPDATE")
        .param(USER, userId)
        .query(
            (row, n) ->
                new Standing(
                    ScheduleRows.schedule(row, n), row.getObject("wished", LocalTime.class)))
        .list();
  }

  @Override
  public Optional<Schedule> find(UUID userId, UUID id) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE id = :id AND user_id = :user AND state = 'active'")
        .param(ID, id)
        .param(USER, userId)
        .query(ScheduleRows::schedule)
        .optional();
  }

  @Override
  public List<Schedule> page(UUID userId, String orderBy, int limit, long offset) {
    return jdbc.sql(
            "SELECT * FROM schedule WHERE user_id = :user AND state = 'active' ORDER BY "
                + orderBy
                + " LIMIT :limit OFFSET :offset")
        .param(USER, userId)
        .param("limit", limit)
        .param("offset", offset)
        .query(ScheduleRows::schedule)
        .list();
  }

  @Override
  public long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM schedule WHERE user_id = :user AND state = 'active'")
        .param(USER, userId)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> oldestDue(Instant now) {
    return jdbc.sql(
            "SELECT next_at FROM schedule WHERE claim_at <= :now ORDER BY claim_at, id LIMIT 1")
        .param(NOW, utc(now))
        .query((row, n) -> row.getTimestamp(1))
        .optional()
        .map(Timestamp::toInstant);
  }

  /** A standing one stays: that its owner ended it must hold against the same preference. */
  @Override
  public int forgetEnded(Instant before, int most) {
    return jdbc.sql(
            "DELETE FROM schedule WHERE id IN (SELECT id FROM schedule WHERE ended_at < :before AND"
                + " NOT ("
                + STANDING
                + ") LIMIT :most FOR UPDATE SKIP LOCKED)")
        .param("before", utc(before))
        .param(MOST, most)
        .update();
  }
}
