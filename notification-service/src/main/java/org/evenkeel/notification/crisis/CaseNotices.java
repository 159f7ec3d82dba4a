package org.evenkeel.notification.crisis;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table case_notice: what responders must be told, and whether anybody could be. */
@Repository
class CaseNotices {

  private final JdbcClient jdbc;

  CaseNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Until the transaction ends, nobody else tells: a notice that comes while the first responder
   * becomes known is seen by one of the two.
   */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('case_notice', 0))")
        .query((row, n) -> n)
        .list();
  }

  /** Whether it is new; the other path may have brought it. */
  boolean add(CaseNotice notice) {
    return jdbc.sql(
                """
                INSERT INTO case_notice (case_id, source_id, level, opened, news, responders,
                  detected_at, due_at, addressed)
                VALUES (:case, :source, :level, :opened, :news, :responders, :detected, :due, false)
                ON CONFLICT (case_id, source_id) DO NOTHING
                """)
            .param("case", notice.caseId())
            .param("source", notice.sourceId())
            .param("level", notice.level())
            .param("opened", notice.news() == CaseNews.OPENED)
            .param("news", notice.news().code())
            .param("responders", notice.responders().toArray(UUID[]::new))
            .param("detected", notice.detectedAt().atOffset(ZoneOffset.UTC))
            .param("due", notice.dueAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void addressed(CaseNotice notice) {
    jdbc.sql(
            "UPDATE case_notice SET addressed = true WHERE case_id = :case AND source_id = :source")
        .param("case", notice.caseId())
        .param("source", notice.sourceId())
        .update();
  }

  /** Notices that came while nobody was known who could answer. */
  List<CaseNotice> unaddressed() {
    return jdbc.sql("SELECT * FROM case_notice WHERE NOT addressed ORDER BY detected_at FOR UPDATE")
        .query(
            (row, n) ->
                new CaseNotice(
                    row.getObject("case_id", UUID.class),
                    row.getString("source_id"),
                    row.getString("level"),
                    CaseNews.of(row.getString("news")),
                    row.getTimestamp("detected_at").toInstant(),
                    row.getTimestamp("due_at").toInstant(),
                    List.of((UUID[]) row.getArray("responders").getArray())))
        .list();
  }
}
