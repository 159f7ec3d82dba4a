package org.evenkeel.crisis.service.contact.infrastructure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.contact.TellReason;
import org.evenkeel.crisis.service.contact.application.Tellings;
import org.evenkeel.crisis.service.contact.model.NamedContact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table emergency_contact_telling; a contact has one row a case at most. */
@Repository
class JdbcTellings implements Tellings {

  private final JdbcClient jdbc;

  JdbcTellings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(
      UUID messageId, NamedContact contact, @Nullable UUID caseId, TellReason reason, Instant at) {
    jdbc.sql(
            """
            INSERT INTO emergency_contact_telling (id, user_id, contact_id, case_id, reason, told_at)
            VALUES (:id, :user, :contact, :case, :reason, :at)
            """)
        .param("id", messageId)
        .param("user", contact.userId())
        .param("contact", contact.id())
        .param("case", caseId)
        .param("reason", reason.code())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<Instant> inCase(UUID caseId, UUID contactId) {
    return jdbc.sql(
            "SELECT told_at FROM emergency_contact_telling WHERE case_id = :case AND contact_id ="
                + " :contact")
        .param("case", caseId)
        .param("contact", contactId)
        .query((row, n) -> row.getTimestamp("told_at").toInstant())
        .optional();
  }

  @Override
  public Optional<Instant> withoutCaseSince(UUID contactId, Instant since) {
    return jdbc.sql(
            """
            SELECT told_at FROM emergency_contact_telling
            WHERE contact_id = :contact AND case_id IS NULL AND told_at > :since
            ORDER BY told_at DESC, id DESC LIMIT 1
            """)
        .param("contact", contactId)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getTimestamp("told_at").toInstant())
        .optional();
  }
}
