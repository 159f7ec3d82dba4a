package org.evenkeel.platform.web.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.RequestIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code audit_entry}. */
final class JdbcAuditLog implements AuditLog {

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  JdbcAuditLog(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void record(AuditEntry entry) {
    jdbc.sql(
            """
            INSERT INTO audit_entry (id, recorded_at, actor_id, action, resource_type, resource_id,
                                     subject_id, request_id, details)
            VALUES (:id, :at, :actor, :action, :type, :resource, :subject, :request, :details::jsonb)
            """)
        .param("id", ids.next())
        .param("at", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("type", entry.resourceType())
        .param("resource", entry.resourceId())
        .param("subject", entry.subject())
        .param("request", RequestIds.current())
        .param("details", Json.mapper().writeValueAsString(entry.details()))
        .update();
  }
}
