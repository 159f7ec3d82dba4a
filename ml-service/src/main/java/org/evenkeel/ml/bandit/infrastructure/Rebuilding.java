package org.evenkeel.ml.bandit.infrastructure;

import java.util.List;
import java.util.UUID;
import org.evenkeel.ml.bandit.application.PersonState;
import org.evenkeel.ml.bandit.model.Features;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds a person's state again from the log: prior, then every observation in order. */
@Component
class Rebuilding {
  private record Seen(Features features, double reward) {}

  private final JdbcClient jdbc;

  Rebuilding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PersonState from(UUID userId) {
    List<Seen> log =
        jdbc.sql(
                """
                SELECT o.intervention_id, o.reward, d.context, d.candidates
                FROM observation o JOIN decision d ON d.id = o.decision_id
                WHERE o.user_id = :user ORDER BY o.n
                """)
            .param("user", userId)
            .query(
                (row, n) ->
                    new Seen(
                        JdbcDecisions.features(
                                row.getString(3), row.getString(4), row.getObject(1, UUID.class))
                            .orElseThrow(),
                        row.getDouble(2)))
            .list();
    PersonState state = PersonState.unknown();
    for (Seen seen : log) {
      state = state.learn(seen.features(), seen.reward());
    }
    return state;
  }
}
