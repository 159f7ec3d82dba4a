package org.evenkeel.wellness.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.journal.JournalEntry.FloorNote;
import org.evenkeel.wellness.journal.JournalEntry.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table journal_entry; every look-up is by owner. */
@Repository
class JdbcJournal {
  private static final String INSERT =
      """
      INSERT INTO journal_entry (id, user_id, occurred_at, zone, local_date, created_at, updated_at,
          version, title_sealed, text_sealed, crisis_risk_score, crisis_flagged, floor_version)
      VALUES (:id, :user, :occurred, :zone, :date, :created, :updated, :version, :title, :text,
          :risk, :flagged, :floor)
      """;
  private static final String REVISE =
      """
      UPDATE journal_entry SET updated_at = :updated, version = :version, title_sealed = :title,
          text_sealed = :text, crisis_risk_score = :risk, crisis_flagged = :flagged,
          floor_version = :floor, ai_emotions = '{}', ai_confidence_score = NULL,
          sentiment_score = NULL, insight_model_version = NULL, analyzed_at = NULL
      WHERE id = :id AND user_id = :user
      """;
  private static final String LISTED =
      " FROM journal_entry WHERE user_id = :user"
          + " AND (:ids::uuid[] IS NULL OR id = ANY (:ids::uuid[])) ";
  private static final String OWN = " FROM journal_entry WHERE id = :id AND user_id = :user";

  private final JdbcClient jdbc;

  JdbcJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(JournalEntry entry) {
    changed(jdbc.sql(INSERT), entry)
        .param("occurred", Timestamp.from(entry.moment().occurredAt()))
        .param("zone", entry.moment().zone().getId())
        .param("date", entry.moment().localDate())
        .param("created", Timestamp.from(entry.createdAt()))
        .update();
  }

  void revise(JournalEntry entry) {
    changed(jdbc.sql(REVISE), entry).update();
  }

  Optional<JournalEntry> find(UUID userId, UUID id) {
    return own("SELECT *" + OWN, userId, id);
  }

  /** The same, and nobody else changes it before this transaction ends. */
  Optional<JournalEntry> findForChange(UUID userId, UUID id) {
    return own("SELECT *" + OWN + " FOR UPDATE", userId, id);
  }

  void remove(JournalEntry entry) {
    jdbc.sql("DELETE" + OWN).param("id", entry.id()).param("user", entry.userId()).update();
  }

  /**
   * One page.
   *
   * @param ids of the entries to choose from, or null for all
   */
  List<JournalEntry> page(UUID userId, @Nullable List<UUID> ids, PageQuery page) {
    return listed(
            "SELECT *" + LISTED + "ORDER BY " + page.orderBy() + " LIMIT :limit OFFSET :offset",
            userId,
            ids)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(JdbcJournal::read)
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

  private Optional<JournalEntry> own(String sql, UUID userId, UUID id) {
    return jdbc.sql(sql).param("id", id).param("user", userId).query(JdbcJournal::read).optional();
  }

  private static JdbcClient.StatementSpec changed(
      JdbcClient.StatementSpec statement, JournalEntry entry) {
    return statement
        .param("id", entry.id())
        .param("user", entry.userId())
        .param("updated", Timestamp.from(entry.updatedAt()))
        .param("version", entry.version())
        .param("title", entry.titleSealed())
        .param("text", entry.textSealed())
        .param("risk", entry.floor().riskScore())
        .param("flagged", entry.floor().flagged())
        .param("floor", entry.floor().version());
  }

  private static JournalEntry read(ResultSet row, int number) throws SQLException {
    return new JournalEntry(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        new LocalMoment(
            row.getTimestamp("occurred_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getObject("local_date", LocalDate.class)),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant(),
        row.getInt("version"),
        row.getString("title_sealed"),
        row.getString("text_sealed"),
        new FloorNote(
            row.getDouble("crisis_risk_score"),
            row.getBoolean("crisis_flagged"),
            row.getString("floor_version")),
        reading(row));
  }

  private static @Nullable Reading reading(ResultSet row) throws SQLException {
    return row.getTimestamp("analyzed_at") == null
        ? null
        : new Reading(
            List.of((String[]) row.getArray("ai_emotions").getArray()),
            row.getDouble("ai_confidence_score"),
            row.getDouble("sentiment_score"));
  }
}
