package org.evenkeel.crisis.service.cases.infrastructure;

import static org.evenkeel.crisis.service.cases.infrastructure.CaseRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.CaseLists;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many rows of crisis_case at once. */
@Repository
class JdbcCaseLists implements CaseLists {

  private static final String FILTER =
      " WHERE (:state::text IS NULL OR c.state = :state) AND (:level::text IS NULL OR c.level ="
          + " :level) ";

  private final JdbcClient jdbc;

  JdbcCaseLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> overdue(Instant now) {
    return jdbc.sql(
            "SELECT id FROM crisis_case WHERE state IN ('open', 'claimed') AND due_at <= :now"
                + " ORDER BY due_at, id LIMIT 500")
        .param("now", utc(now))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public long countOverdue(Instant now) {
    return jdbc.sql(
            "SELECT count(*) FROM crisis_case WHERE state IN ('open', 'claimed') AND (missed > 0"
                + " OR due_at <= :now)")
        .param("now", utc(now))
        .query(Long.class)
        .single();
  }

  @Override
  public List<CrisisCase> page(
      @Nullable CaseState state,
      @Nullable CaseLevel level,
      String orderBy,
      int limit,
      long offset) {
    return jdbc.sql(
            "SELECT c.* FROM crisis_case c"
                + FILTER
                + "ORDER BY "
                + orderBy
                + " LIMIT :limit OFFSET :offset")
        .param("state", state == null ? null : state.wireName())
        .param("level", level == null ? null : level.wireName())
        .param("limit", limit)
        .param("offset", offset)
        .query(CaseRows::crisis)
        .list();
  }

  @Override
  public long count(@Nullable CaseState state, @Nullable CaseLevel level) {
    return jdbc.sql("SELECT count(*) FROM crisis_case c" + FILTER)
        .param("state", state == null ? null : state.wireName())
        .param("level", level == null ? null : level.wireName())
        .query(Long.class)
        .single();
  }
}
