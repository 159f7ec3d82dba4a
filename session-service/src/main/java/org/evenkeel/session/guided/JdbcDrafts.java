package org.evenkeel.session.guided;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Table session_draft. */
@Repository
class JdbcDrafts implements Drafts {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TextCipher cipher;

  JdbcDrafts(JdbcClient jdbc, TextCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  private record Row(String sealed, Instant savedAt) {}

  @Override
  public void keep(UUID userId, UUID sessionId, Draft draft) {
    jdbc.sql(
            """
            INSERT INTO session_draft (session_id, user_id, step, sealed, saved_at)
            VALUES (:id, :user, :step, :sealed, :at)
            ON CONFLICT (session_id) DO UPDATE
              SET step = excluded.step, sealed = excluded.sealed, saved_at = excluded.saved_at
            """)
        .param("id", sessionId)
        .param("user", userId)
        .param("step", draft.step())
        .param(
            "sealed",
            cipher.sealBytes(
                userId,
                SealedFields.SESSION_DRAFT,
                sessionId.toString(),
                Json.mapper().writeValueAsBytes(draft.fields())))
        .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<Draft> find(UUID userId, UUID sessionId, String step) {
    return jdbc.sql(
            """
            SELECT sealed, saved_at FROM session_draft
            WHERE session_id = :id AND user_id = :user AND step = :step
            """)
        .param("id", sessionId)
        .param("user", userId)
        .param("step", step)
        .query(
            (row, n) -> new Row(row.getString("sealed"), row.getTimestamp("saved_at").toInstant()))
        .optional()
        .map(row -> new Draft(step, open(userId, sessionId, row.sealed()), row.savedAt()));
  }

  private Map<String, Object> open(UUID userId, UUID sessionId, String sealed) {
    return Json.mapper()
        .readValue(
            cipher.openBytes(userId, SealedFields.SESSION_DRAFT, sessionId.toString(), sealed),
            FIELDS);
  }

  @Override
  public boolean savedSince(UUID sessionId, Instant since) {
    return jdbc.sql(
                "SELECT count(*) FROM session_draft WHERE session_id = :id AND saved_at >= :since")
            .param("id", sessionId)
            .param("since", since.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public void forgetAllBut(UUID sessionId, String due) {
    jdbc.sql("DELETE FROM session_draft WHERE session_id = :id AND step <> :due")
        .param("id", sessionId)
        .param("due", due)
        .update();
  }
}
