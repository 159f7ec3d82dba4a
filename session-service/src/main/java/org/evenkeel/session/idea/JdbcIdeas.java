package org.evenkeel.session.idea;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table idea; every look-up is by owner, and what was deleted is not there but for its id. */
@Repository
class JdbcIdeas {
  private static final String INSERT =
      """
      INSERT INTO idea (id, user_id, created_at, zone, local_date, updated_at, written_at, pinned_at,
          version, content_sealed, pinned)
      VALUES (:id, :user, :created, :zone, :date, :updated, :written, :said, :version, :content,
          :pinned)
      ON CONFLICT DO NOTHING
      """;
  private static final String OWN = " WHERE id = :id AND user_id = :user AND deleted_at IS NULL";
  private static final String CHANGE =
      """
      UPDATE idea SET updated_at = :updated, written_at = :written, pinned_at = :said,
          version = :version, content_sealed = :content, pinned = :pinned, task_id = :task, became_task_at = :became
      """
          + OWN;
  private static final String REMOVE =
      """
      UPDATE idea SET deleted_at = :at, content_sealed = NULL, pinned = false, task_id = NULL,
          became_task_at = NULL
      """
          + OWN;
  private static final String LISTED =
      " FROM idea WHERE user_id = :user AND deleted_at IS NULL"
          + " AND (:ids::uuid[] IS NULL OR id = ANY (:ids::uuid[])) ";

  private final JdbcClient jdbc;

  JdbcIdeas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the person has this id already, deleted or not. */
  boolean add(Idea idea) {
    return words(jdbc.sql(INSERT), idea)
            .param("created", utc(idea.moment().occurredAt()))
            .param("zone", idea.moment().zone().getId())
            .param("date", idea.moment().localDate())
            .update()
        == 1;
  }

  void change(Idea idea) {
    words(jdbc.sql(CHANGE), idea)
        .param("task", idea.taskId())
        .param("became", utc(idea.becameTaskAt()))
        .update();
  }

  /** What was in it is gone; its id stays. */
  void remove(Idea idea, Instant at) {
    jdbc.sql(REMOVE)
        .param("at", utc(at))
        .param("id", idea.id())
        .param("user", idea.userId())
        .update();
  }

  Optional<Idea> find(UUID userId, UUID id) {
    return own("SELECT * FROM idea" + OWN, userId, id);
  }

  /** The same, and nobody else changes it before this transaction ends. */
  Optional<Idea> findForChange(UUID userId, UUID id) {
    return own("SELECT * FROM idea" + OWN + " FOR UPDATE", userId, id);
  }

  boolean wasDeleted(UUID userId, UUID id) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM idea WHERE id = :id AND user_id = :user AND deleted_at IS"
                + " NOT NULL)")
        .param("id", id)
        .param("user", userId)
        .query(Boolean.class)
        .single();
  }

  /**
   * One page.
   *
   * @param ids of the ideas to choose from, or null for all
   */
  List<Idea> page(UUID userId, @Nullable List<UUID> ids, String orderBy, int limit, long offset) {
    return listed(
            "SELECT *" + LISTED + "ORDER BY " + orderBy + " LIMIT :limit OFFSET :offset",
            userId,
            ids)
        .param("limit", limit)
        .param("offset", offset)
        .query(JdbcIdeas::read)
        .list();
  }

  long count(UUID userId, @Nullable List<UUID> ids) {
    return listed("SELECT count(*)" + LISTED, userId, ids).query(Long.class).single();
  }

  private JdbcClient.StatementSpec listed(String sql, UUID userId, @Nullable List<UUID> ids) {
    return jdbc.sql(sql)
        .param("user", userId)
        .param("ids", ids == null ? null : ids.toArray(UUID[]::new));
  }

  private Optional<Idea> own(String sql, UUID userId, UUID id) {
    return jdbc.sql(sql).param("id", id).param("user", userId).query(JdbcIdeas::read).optional();
  }

  private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, Idea idea) {
    return statement
        .param("id", idea.id())
        .param("user", idea.userId())
        .param("updated", utc(idea.updatedAt()))
        .param("written", utc(idea.writtenAt()))
        .param("said", utc(idea.pinnedAt()))
        .param("version", idea.version())
        .param("content", idea.contentSealed())
        .param("pinned", idea.pinned());
  }

  private static @Nullable Timestamp utc(@Nullable Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  private static Idea read(ResultSet row, int number) throws SQLException {
    Timestamp becameTask = row.getTimestamp("became_task_at");
    return new Idea(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        new LocalMoment(
            row.getTimestamp("created_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getObject("local_date", LocalDate.class)),
        row.getTimestamp("updated_at").toInstant(),
        row.getTimestamp("written_at").toInstant(),
        row.getTimestamp("pinned_at").toInstant(),
        row.getInt("version"),
        row.getString("content_sealed"),
        row.getBoolean("pinned"),
        row.getObject("task_id", UUID.class),
        becameTask == null ? null : becameTask.toInstant());
  }
}
