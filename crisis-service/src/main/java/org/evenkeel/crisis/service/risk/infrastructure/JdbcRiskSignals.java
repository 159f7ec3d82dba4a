package org.evenkeel.crisis.service.risk.infrastructure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.risk.application.Moment;
import org.evenkeel.crisis.service.risk.application.RiskSignals;
import org.evenkeel.crisis.service.risk.model.MoodReading;
import org.evenkeel.crisis.service.risk.model.RiskSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals in the tables risk_record, risk_floor, risk_reading and risk_forgotten. */
@Repository
class JdbcRiskSignals implements RiskSignals {

  /** More check-ins than anybody makes in the days that count. */
  private static final int MOST_MOODS = 2_000;

  private static final List<String> AGEING =
      List.of(
          "DELETE FROM risk_record WHERE recorded_at < :before",
          "DELETE FROM risk_floor WHERE detected_at < :before",
          "DELETE FROM risk_reading WHERE read_at < :before",
          "DELETE FROM risk_forgotten WHERE forgotten_at < :before");

  private final JdbcClient jdbc;

  JdbcRiskSignals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean keep(UUID userId, RiskSignal signal, Instant now) {
    if (signal.recordId() != null && isForgotten(userId, signal.recordId())) {
      return false;
    }
    return switch (signal) {
      case RiskSignal.Recorded recorded -> keep(userId, recorded);
      case RiskSignal.Floored floored -> keep(userId, floored);
      case RiskSignal.Read read -> keep(userId, read);
      case RiskSignal.Deleted deleted -> false;
    };
  }

  private boolean keep(UUID userId, RiskSignal.Recorded recorded) {
    jdbc.sql(
            """
            INSERT INTO risk_record (user_id, record_id, record_type, source_id, recorded_at, local_date, mood)
            VALUES (:user, :record, :type, :source, :recorded, :day, :mood)
            ON CONFLICT (user_id, record_id) DO UPDATE SET
              recorded_at = greatest(risk_record.recorded_at, excluded.recorded_at),
              source_id = coalesce(excluded.source_id, risk_record.source_id)
            """)
        .param("user", userId)
        .param("record", recorded.recordId())
        .param("type", recorded.recordType())
        .param("source", recorded.sourceId())
        .param("recorded", utc(recorded.recordedAt()))
        .param("day", recorded.day())
        .param("mood", recorded.mood())
        .update();
    return true;
  }

  /** A later telling of the same request names its record; it never lowers what was found. */
  private boolean keep(UUID userId, RiskSignal.Floored floored) {
    jdbc.sql(
            """
            INSERT INTO risk_floor (user_id, source_id, record_id, source_type, level, fired, score,
              floor_version, detected_at)
            VALUES (:user, :source, :record, :type, :level, :fired, :score, :version, :detected)
            ON CONFLICT (user_id, source_id) DO UPDATE SET
              record_id = coalesce(risk_floor.record_id, excluded.record_id),
              level = CASE WHEN excluded.score > risk_floor.score THEN excluded.level
                ELSE risk_floor.level END,
              fired = risk_floor.fired OR excluded.fired,
              score = greatest(risk_floor.score, excluded.score)
            """)
        .param("user", userId)
        .param("source", floored.sourceId())
        .param("record", floored.recordId())
        .param("type", floored.sourceType())
        .param("level", floored.level().wireName())
        .param("fired", floored.fired())
        .param("score", floored.score())
        .param("version", floored.floorVersion())
        .param("detected", utc(floored.detectedAt()))
        .update();
    return true;
  }

  private boolean keep(UUID userId, RiskSignal.Read read) {
    return jdbc.sql(
                """
                INSERT INTO risk_reading (user_id, record_id, version, distress, danger, danger_model, read_at)
                VALUES (:user, :record, :version, :distress, :danger, :model, :read)
                ON CONFLICT (user_id, record_id) DO UPDATE SET version = excluded.version,
                  distress = excluded.distress, danger = excluded.danger,
                  danger_model = excluded.danger_model, read_at = excluded.read_at
                WHERE excluded.version >= risk_reading.version
                """)
            .param("user", userId)
            .param("record", read.recordId())
            .param("version", read.version())
            .param("distress", read.distress())
            .param("danger", read.danger())
            .param("model", read.dangerModel())
            .param("read", utc(read.readAt()))
            .update()
        == 1;
  }

  private boolean isForgotten(UUID userId, UUID recordId) {
    return jdbc.sql("SELECT 1 FROM risk_forgotten WHERE user_id = :user AND record_id = :record")
        .param("user", userId)
        .param("record", recordId)
        .query((row, n) -> n)
        .optional()
        .isPresent();
  }

  @Override
  public Moment momentOf(UUID userId, RiskSignal signal) {
    UUID recordId =
        signal.recordId() == null ? recordOf(userId, signal.sourceId()) : signal.recordId();
    RiskSignal.Recorded recorded = recordId == null ? null : recorded(userId, recordId);
    Set<String> sources = new LinkedHashSet<>();
    Stream.of(signal.sourceId(), recorded == null ? null : recorded.sourceId())
        .filter(source -> source != null)
        .forEach(sources::add);
    List<RiskSignal.Floored> floored = floored(userId, recordId, sources);
    floored.forEach(floor -> sources.add(floor.sourceId()));
    return new Moment(
        recordId,
        List.copyOf(sources),
        recorded,
        floored,
        recordId == null ? null : read(userId, recordId));
  }

  private @Nullable UUID recordOf(UUID userId, @Nullable String sourceId) {
    return jdbc.sql(
            """
            SELECT record_id FROM risk_record WHERE user_id = :user AND source_id = :source
            UNION ALL
            SELECT record_id FROM risk_floor
              WHERE user_id = :user AND source_id = :source AND record_id IS NOT NULL
            LIMIT 1
            """)
        .param("user", userId)
        .param("source", sourceId)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private RiskSignal.@Nullable Recorded recorded(UUID userId, UUID recordId) {
    return jdbc.sql("SELECT * FROM risk_record WHERE user_id = :user AND record_id = :record")
        .param("user", userId)
        .param("record", recordId)
        .query(RiskRows::recorded)
        .optional()
        .orElse(null);
  }

  private List<RiskSignal.Floored> floored(
      UUID userId, @Nullable UUID recordId, Set<String> sources) {
    return jdbc.sql(
            """
            SELECT * FROM risk_floor WHERE user_id = :user
              AND (source_id = ANY (:sources) OR record_id = :record::uuid)
            ORDER BY detected_at, source_id
            """)
        .param("user", userId)
        .param("sources", sources.toArray(String[]::new))
        .param("record", recordId)
        .query(RiskRows::floored)
        .list();
  }

  private RiskSignal.@Nullable Read read(UUID userId, UUID recordId) {
    return jdbc.sql("SELECT * FROM risk_reading WHERE user_id = :user AND record_id = :record")
        .param("user", userId)
        .param("record", recordId)
        .query(RiskRows::read)
        .optional()
        .orElse(null);
  }

  @Override
  public List<MoodReading> moods(UUID userId, LocalDate after) {
    return jdbc.sql(
            """
            SELECT local_date, mood FROM risk_record
            WHERE user_id = :user AND mood IS NOT NULL AND local_date > :after
            ORDER BY local_date DESC, record_id LIMIT :most
            """)
        .param("user", userId)
        .param("after", after)
        .param("most", MOST_MOODS)
        .query((row, n) -> new MoodReading(row.getObject(1, LocalDate.class), row.getInt(2)))
        .list();
  }

  @Override
  public int moderates(UUID userId, Instant after) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT coalesce(record_id::text, 'hour ' || date_trunc('hour', detected_at)))
            FROM risk_floor WHERE user_id = :user AND level = 'moderate' AND detected_at > :after
            """)
        .param("user", userId)
        .param("after", utc(after))
        .query(Integer.class)
        .single();
  }

  @Override
  public void forget(UUID userId, UUID recordId, Instant now) {
    jdbc.sql(
            """
            INSERT INTO risk_forgotten (user_id, record_id, forgotten_at) VALUES (:user, :record, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("user", userId)
        .param("record", recordId)
        .param("now", utc(now))
        .update();
    List.of(
            """
            DELETE FROM risk_floor WHERE user_id = :user AND (record_id = :record OR source_id IN
              (SELECT source_id FROM risk_record WHERE user_id = :user AND record_id = :record))
            """,
            "DELETE FROM risk_reading WHERE user_id = :user AND record_id = :record",
            "DELETE FROM risk_record WHERE user_id = :user AND record_id = :record")
        .forEach(
            delete -> jdbc.sql(delete).param("user", userId).param("record", recordId).update());
  }

  @Override
  public int purge(Instant before) {
    return AGEING.stream()
        .mapToInt(delete -> jdbc.sql(delete).param("before", utc(before)).update())
        .sum();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
