package org.evenkeel.wellness.adhd;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.adhd.model.Population;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.evenkeel.wellness.adhd.model.TimeBias.Observed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table time_estimation; every look-up of single ones is by owner. */
@Repository
class JdbcTimeEstimations {
  private static final String INSERT =
      """
      INSERT INTO time_estimation (id, user_id, occurred_at, zone, local_date, created_at,
          updated_at, kind, task_sealed, estimated_minutes, actual_minutes, log_ratio,
          corrected_minutes, low_minutes, high_minutes, started_at, crisis_risk_score,
          crisis_flagged, floor_version)
      VALUES (:id, :user, :occurred, :zone, :date, :created, :updated, :kind, :task, :estimated,
          :actual, :ratio, :corrected, :low, :high, :started, :risk, :flagged, :floor)
      """;
  private static final String CHANGE =
      """
      UPDATE time_estimation SET updated_at = :updated, actual_minutes = :actual,
          log_ratio = :ratio, started_at = :started
      WHERE id = :id AND user_id = :user
      """;
  private static final String OWN = " FROM time_estimation WHERE id = :id AND user_id = :user";

  /** The last ones count: a sense of time changes. */
  private static final String LEARNT =
      """
      SELECT kind, count(*) AS n, sum(log_ratio) AS total FROM (
        SELECT kind, log_ratio FROM time_estimation
        WHERE user_id = :user AND log_ratio IS NOT NULL
        ORDER BY updated_at DESC, id DESC LIMIT 200) latest
      GROUP BY kind
      """;

  private static final String CELLS =
      """
      SELECT dense_rank() OVER (ORDER BY user_id) AS person, count(*) AS n,
        sum(log_ratio) AS total, sum(log_ratio * log_ratio) AS squares
      FROM time_estimation WHERE log_ratio IS NOT NULL AND updated_at >= :since
      GROUP BY user_id, kind
      """;

  private final JdbcClient jdbc;

  JdbcTimeEstimations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TimeEstimation estimation) {
    changed(jdbc.sql(INSERT), estimation)
        .param("occurred", Timestamp.from(estimation.moment().occurredAt()))
        .param("zone", estimation.moment().zone().getId())
        .param("date", estimation.moment().localDate())
        .param("created", Timestamp.from(estimation.createdAt()))
        .param("kind", estimation.kind().wireName())
        .param("task", estimation.taskSealed())
        .param("estimated", estimation.estimatedMinutes())
        .param("corrected", estimation.correction().minutes())
        .param("low", estimation.correction().low())
        .param("high", estimation.correction().high())
        .param("risk", estimation.floor().riskScore())
        .param("flagged", estimation.floor().flagged())
        .param("floor", estimation.floor().version())
        .update();
  }

  void change(TimeEstimation estimation) {
    changed(jdbc.sql(CHANGE), estimation).update();
  }

  Optional<TimeEstimation> find(UUID userId, UUID id) {
    return own("SELECT *" + OWN, userId, id);
  }

  /** The same, and nobody else changes it before this transaction ends. */
  Optional<TimeEstimation> findForChange(UUID userId, UUID id) {
    return own("SELECT *" + OWN + " FOR UPDATE", userId, id);
  }

  Optional<TimeEstimation> remove(UUID userId, UUID id) {
    return own("DELETE" + OWN + " RETURNING *", userId, id);
  }

  List<TimeEstimation> page(UUID userId, PageQuery page) {
    return jdbc.sql(
            "SELECT * FROM time_estimation WHERE user_id = :user ORDER BY "
                + page.orderBy()
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(JdbcTimeEstimations::read)
        .list();
  }

  long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM time_estimation WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  /** What a person's last 200 finished tasks came to. */
  Map<TaskKind, Observed> observed(UUID userId) {
    Map<TaskKind, Observed> observed = new EnumMap<>(TaskKind.class);
    jdbc.sql(LEARNT)
        .param("user", userId)
        .query(
            (row, n) ->
                observed.put(
                    TaskKind.named(row.getString("kind")),
                    new Observed(row.getInt("n"), row.getDouble("total"))))
        .list();
    return observed;
  }

  /** What everybody's finished tasks came to since then, without saying whose they are. */
  List<Population.Cell> cells(Instant since) {
    return jdbc.sql(CELLS)
        .param("since", Timestamp.from(since))
        .query(
            (row, n) ->
                new Population.Cell(
                    row.getInt("person"),
                    row.getInt("n"),
                    row.getDouble("total"),
                    row.getDouble("squares")))
        .list();
  }

  private Optional<TimeEstimation> own(String sql, UUID userId, UUID id) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("user", userId)
        .query(JdbcTimeEstimations::read)
        .optional();
  }

  private static JdbcClient.StatementSpec changed(
      JdbcClient.StatementSpec statement, TimeEstimation estimation) {
    Integer actual = estimation.actualMinutes();
    Instant started = estimation.startedAt();
    return statement
        .param("id", estimation.id())
        .param("user", estimation.userId())
        .param("updated", Timestamp.from(estimation.updatedAt()))
        .param("actual", actual)
        .param(
            "ratio",
            actual == null ? null : TimeBias.logRatio(estimation.estimatedMinutes(), actual))
        .param("started", started == null ? null : Timestamp.from(started));
  }

  private static TimeEstimation read(ResultSet row, int number) throws SQLException {
    return new TimeEstimation(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        new LocalMoment(
            row.getTimestamp("occurred_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getObject("local_date", LocalDate.class)),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant(),
        TaskKind.named(row.getString("kind")),
        row.getString("task_sealed"),
        row.getInt("estimated_minutes"),
        row.getObject("actual_minutes", Integer.class),
        new TimeBias.Correction(
            row.getInt("corrected_minutes"), row.getInt("low_minutes"), row.getInt("high_minutes")),
        instant(row.getTimestamp("started_at")),
        new TimeEstimation.FloorNote(
            row.getDouble("crisis_risk_score"),
            row.getBoolean("crisis_flagged"),
            row.getString("floor_version")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp stored) {
    return stored == null ? null : stored.toInstant();
  }
}
