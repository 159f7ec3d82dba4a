package org.evenkeel.crisis.service.cases.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.FollowUps;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table follow_up. */
@Repository
class JdbcFollowUps implements FollowUps {

  private final JdbcClient jdbc;

  JdbcFollowUps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<FollowUp> of(UUID caseId) {
    return jdbc.sql("SELECT * FROM follow_up WHERE case_id = :case ORDER BY due_at, id")
        .param("case", caseId)
        .query(JdbcFollowUps::followUp)
        .list();
  }

  @Override
  public Optional<FollowUp> find(UUID caseId, UUID followUpId) {
    return jdbc.sql("SELECT * FROM follow_up WHERE id = :id AND case_id = :case")
        .param("id", followUpId)
        .param("case", caseId)
        .query(JdbcFollowUps::followUp)
        .optional();
  }

  @Override
  public void add(UUID userId, FollowUp planned) {
    jdbc.sql(
            """
            INSERT INTO follow_up (id, case_id, user_id, ordinal, due_at, state)
            VALUES (:id, :case, :user, :ordinal, :due, :state)
            """)
        .param("id", planned.id())
        .param("case", planned.caseId())
        .param("user", userId)
        .param("ordinal", planned.ordinal())
        .param("due", planned.dueAt().atOffset(ZoneOffset.UTC))
        .param("state", code(planned.state()))
        .update();
  }

  @Override
  public void update(FollowUp changed) {
    Instant completed = changed.completedAt();
    jdbc.sql(
            """
            UPDATE follow_up SET due_at = :due, state = :state, outcome = :outcome,
              completed_at = :completed, completed_by = :by
            WHERE id = :id
            """)
        .param("due", changed.dueAt().atOffset(ZoneOffset.UTC))
        .param("state", code(changed.state()))
        .param("outcome", changed.outcome() == null ? null : code(changed.outcome()))
        .param("completed", completed == null ? null : completed.atOffset(ZoneOffset.UTC))
        .param("by", changed.completedBy())
        .param("id", changed.id())
        .update();
  }

  @Override
  public List<UUID> casesWithDue(Instant now) {
    return jdbc.sql(
            "SELECT case_id FROM follow_up WHERE state = 'planned' AND due_at <= :now GROUP BY"
                + " case_id ORDER BY min(due_at), case_id LIMIT 500")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private static FollowUp followUp(ResultSet row, int n) throws SQLException {
    Timestamp completed = row.getTimestamp("completed_at");
    return new FollowUp(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("ordinal"),
        row.getTimestamp("due_at").toInstant(),
        FollowUp.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        outcome(row.getString("outcome")),
        completed == null ? null : completed.toInstant(),
        row.getObject("completed_by", UUID.class));
  }

  private static FollowUp.@Nullable Outcome outcome(@Nullable String code) {
    return code == null ? null : FollowUp.Outcome.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
