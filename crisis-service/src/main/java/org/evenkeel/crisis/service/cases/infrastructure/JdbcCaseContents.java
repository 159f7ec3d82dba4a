package org.evenkeel.crisis.service.cases.infrastructure;

import static org.evenkeel.crisis.service.cases.infrastructure.CaseRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.CaseContents;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of case_source, case_report and case_note. */
@Repository
class JdbcCaseContents implements CaseContents {

  private final JdbcClient jdbc;

  JdbcCaseContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void addSource(UUID caseId, UUID userId, CaseSource source) {
    jdbc.sql(
            """
            INSERT INTO case_source (case_id, user_id, source_id, source_type, record_id, level, score,
              categories, floor_version, resources_version, country, detected_at)
            VALUES (:case, :user, :source, :type, :record, :level, :score,
              :categories, :floor, :resources, :country, :detected)
            ON CONFLICT (case_id, source_id) DO UPDATE SET detected_at = excluded.detected_at,
              record_id = excluded.record_id, level = excluded.level, score = excluded.score,
              categories = excluded.categories
            """)
        .param("case", caseId)
        .param("user", userId)
        .param("source", source.sourceId())
        .param("type", source.sourceType())
        .param("record", source.recordId())
        .param("level", source.level().wireName())
        .param("score", source.score())
        .param("categories", source.categories().toArray(String[]::new))
        .param("floor", source.floorVersion())
        .param("resources", source.resourcesVersion())
        .param("country", source.country())
        .param("detected", utc(source.detectedAt()))
        .update();
  }

  @Override
  public void nameRecord(UUID userId, String sourceId, UUID recordId) {
    jdbc.sql(
            "UPDATE case_source SET record_id = :record WHERE user_id = :user AND source_id ="
                + " :source AND record_id IS NULL")
        .param("record", recordId)
        .param("user", userId)
        .param("source", sourceId)
        .update();
  }

  @Override
  public List<CaseSource> sources(UUID caseId) {
    return jdbc.sql("SELECT * FROM case_source WHERE case_id = :id ORDER BY detected_at, source_id")
        .param("id", caseId)
        .query(CaseRows::source)
        .list();
  }

  @Override
  public void keepReport(
      UUID caseId, UUID userId, String sourceId, @Nullable String sealed, boolean contact) {
    jdbc.sql(
            """
            INSERT INTO case_report (case_id, user_id, source_id, text_sealed, wants_contact)
            VALUES (:case, :user, :source, :sealed, :contact) ON CONFLICT DO NOTHING
            """)
        .param("case", caseId)
        .param("user", userId)
        .param("source", sourceId)
        .param("sealed", sealed)
        .param("contact", contact)
        .update();
  }

  @Override
  public List<Report> reports(UUID caseId) {
    return jdbc.sql(
            "SELECT source_id, text_sealed, wants_contact FROM case_report WHERE case_id = :id"
                + " ORDER BY source_id")
        .param("id", caseId)
        .query((row, n) -> new Report(row.getString(1), row.getString(2), row.getBoolean(3)))
        .list();
  }

  @Override
  public void keepNote(UUID noteId, UUID caseId, UUID author, String sealed, Instant at) {
    jdbc.sql(
            "INSERT INTO case_note (id, case_id, author, text_sealed, created_at) VALUES (:id,"
                + " :case, :author, :sealed, :at)")
        .param("id", noteId)
        .param("case", caseId)
        .param("author", author)
        .param("sealed", sealed)
        .param("at", utc(at))
        .update();
  }

  @Override
  public List<Note> notes(UUID caseId) {
    return jdbc.sql("SELECT * FROM case_note WHERE case_id = :id ORDER BY created_at, id")
        .param("id", caseId)
        .query(
            (row, n) ->
                new Note(
                    row.getObject("id", UUID.class),
                    row.getObject("author", UUID.class),
                    row.getString("text_sealed"),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  @Override
  public boolean holdsTexts(UUID caseId) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM case_note WHERE case_id = :id)
              OR EXISTS (SELECT FROM case_report WHERE case_id = :id AND text_sealed IS NOT NULL)
            """)
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }
}
