package org.evenkeel.session.spark.infrastructure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.spark.application.SparkSessions;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only table session_event, and the list spark_session kept in the same transaction. */
@Repository
class JdbcSparkSessions implements SparkSessions {

  private final JdbcClient jdbc;
  private final SparkEventCodec codec;

  JdbcSparkSessions(JdbcClient jdbc, SparkEventCodec codec) {
    this.jdbc = jdbc;
    this.codec = codec;
  }

  private record Row(int version, SparkEvent event, Instant at) {}

  @Override
  public Optional<StoredSession> find(UUID userId, UUID sessionId) {
    List<Row> rows =
        jdbc.sql(
                """
                SELECT version, type, payload, occurred_at FROM session_event
                WHERE stream_id = :stream AND user_id = :user ORDER BY version
                """)
            .param("stream", sessionId)
            .param("user", userId)
            .query(
                (row, n) ->
                    new Row(
                        row.getInt("version"),
                        codec.open(
                            userId,
                            sessionId,
                            row.getInt("version"),
                            row.getString("type"),
                            row.getString("payload")),
                        row.getTimestamp("occurred_at").toInstant()))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredSession(
            sessionId,
            userId,
            SparkSession.of(rows.stream().map(Row::event).toList()),
            rows.getFirst().at(),
            rows.getLast().at()));
  }

  @Override
  public Optional<StoredEvent> append(
      UUID userId, UUID sessionId, int version, SparkEvent event, Instant at) {
    String sealed = codec.seal(userId, sessionId, version, event);
    int added =
        jdbc.sql(
                """
                INSERT INTO session_event (stream_id, version, kind, type, user_id, payload, occurred_at)
                VALUES (:stream, :version, 'spark', :type, :user, :payload, :at)
                ON CONFLICT (stream_id, version) DO NOTHING
                """)
            .param("stream", sessionId)
            .param("version", version)
            .param("type", SparkEventCodec.type(event))
            .param("user", userId)
            .param("payload", sealed)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) {
      return Optional.empty();
    }
    list(userId, sessionId, version, event, at);
    return Optional.of(new StoredEvent(sessionId, userId, version, event, sealed, at));
  }

  private void list(UUID userId, UUID sessionId, int version, SparkEvent event, Instant at) {
    jdbc.sql(
            """
            INSERT INTO spark_session (id, user_id, step, version, started_at, changed_at)
            VALUES (:id, :user, :step, :version, :at, :at)
            ON CONFLICT (id) DO UPDATE
              SET step = excluded.step, version = excluded.version, changed_at = excluded.changed_at
            """)
        .param("id", sessionId)
        .param("user", userId)
        .param("step", SparkSession.stepAfter(event).wireName())
        .param("version", version)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<ListedSession> page(UUID userId, String orderBy, int limit, long offset) {
    return jdbc.sql(
            "SELECT id, step, version, started_at, changed_at FROM spark_session WHERE user_id ="
                + " :user ORDER BY "
                + orderBy
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, n) ->
                new ListedSession(
                    row.getObject("id", UUID.class),
                    row.getString("step"),
                    row.getInt("version"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  @Override
  public long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM spark_session WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }
}
