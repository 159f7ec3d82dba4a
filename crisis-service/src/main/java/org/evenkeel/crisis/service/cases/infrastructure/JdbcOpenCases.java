package org.evenkeel.crisis.service.cases.infrastructure;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.people.OpenCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers other features' questions about cases from the table crisis_case. */
@Repository
class JdbcOpenCases implements OpenCases {

  private final JdbcClient jdbc;

  JdbcOpenCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<UUID> of(UUID userId) {
    return jdbc.sql("SELECT id FROM crisis_case WHERE user_id = :user AND state <> 'resolved'")
        .param("user", userId)
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<Affected> personOf(UUID caseId) {
    return jdbc.sql("SELECT user_id, state = 'resolved' AS over FROM crisis_case WHERE id = :id")
        .param("id", caseId)
        .query(
            (row, n) -> new Affected(row.getObject("user_id", UUID.class), row.getBoolean("over")))
        .optional();
  }

  @Override
  public boolean unanswered(UUID caseId) {
    return jdbc.sql(
            "SELECT missed FROM crisis_case WHERE id = :id AND state IN ('open', 'claimed') AND"
                + " missed > 0 FOR UPDATE")
        .param("id", caseId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public void contactTold(UUID caseId) {
    jdbc.sql("UPDATE crisis_case SET emergency_contact_notified = true WHERE id = :id")
        .param("id", caseId)
        .update();
  }
}
