package org.evenkeel.notification.delivery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as they are looked at: without what they say and where they go. */
@Repository
public class DeliveryPages {

  /** One that is being sent is, to who looks, one that is to be sent. */
  private static final String STATE = "CASE state WHEN 'sending' THEN 'scheduled' ELSE state END";

  private static final String COLUMNS =
      "id, kind, channel, "
          + STATE
          + " AS state, code, provider, attempts, created_at, coalesce(due_at, created_at) AS"
          + " due_at, changed_at";

  private static final String FILTER =
      " FROM delivery WHERE user_id = :user AND (:kind::text IS NULL OR kind = :kind)"
          + " AND (:channel::text IS NULL OR channel = :channel)"
          + " AND (:state::text IS NULL OR "
          + STATE
          + " = :state)";

  private final JdbcClient jdbc;

  DeliveryPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a delivery stands.
   *
   * @param code why it was suppressed or failed
   * @param provider who took it
   * @param attempts how often a provider was asked
   * @param changedAt when it got into its state; null while it is scheduled
   */
  public record Line(
      UUID id,
      String kind,
      String channel,
      String state,
      @Nullable String code,
      @Nullable String provider,
      int attempts,
      Instant createdAt,
      Instant dueAt,
      @Nullable Instant changedAt) {}

  /**
   * One time a provider was asked.
   *
   * @param outcome accepted, refused, address_gone, unavailable or unknown; null while it is
   *     awaited
   */
  public record Attempt(
      int number,
      String provider,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String outcome,
      @Nullable String code) {}

  /** What is looked for; null for any. */
  public record Filter(@Nullable String kind, @Nullable String channel, @Nullable String state) {}

  public List<Line> page(UUID userId, Filter filter, String orderBy, int limit, long offset) {
    return where(
            "SELECT " + COLUMNS + FILTER + " ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset",
            userId,
            filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(DeliveryPages::line)
        .list();
  }

  public long count(UUID userId, Filter filter) {
    return where("SELECT count(*)" + FILTER, userId, filter).query(Long.class).single();
  }

  public Optional<Line> find(UUID userId, UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM delivery WHERE id = :id AND user_id = :user")
        .param("id", id)
        .param("user", userId)
        .query(DeliveryPages::line)
        .optional();
  }

  public List<Attempt> attempts(UUID id) {
    return jdbc.sql("SELECT * FROM delivery_attempt WHERE delivery_id = :id ORDER BY number")
        .param("id", id)
        .query(
            (row, n) ->
                new Attempt(
                    row.getInt("number"),
                    row.getString("provider"),
                    row.getTimestamp("started_at").toInstant(),
                    instant(row, "finished_at"),
                    row.getString("outcome"),
                    row.getString("code")))
        .list();
  }

  /** What nobody will send any more and somebody should look at. */
  public List<Line> failed(String orderBy, int limit, long offset) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM delivery WHERE state = 'failed' ORDER BY "
                + orderBy
                + " LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(DeliveryPages::line)
        .list();
  }

  public long countFailed() {
    return jdbc.sql("SELECT count(*) FROM delivery WHERE state = 'failed'")
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec where(String sql, UUID userId, Filter filter) {
    return jdbc.sql(sql)
        .param("user", userId)
        .param("kind", filter.kind())
        .param("channel", filter.channel())
        .param("state", filter.state());
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("channel"),
        row.getString("state"),
        row.getString("code"),
        row.getString("provider"),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        instant(row, "changed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
