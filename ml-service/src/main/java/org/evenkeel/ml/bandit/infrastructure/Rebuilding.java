package org.evenkeel.ml.bandit.infrastructure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.Prior;
import org.evenkeel.ml.bandit.application.Observation;
import org.evenkeel.ml.bandit.application.PersonState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Builds a person's state again from the log: prior, then every observation in order. */
@Component
class Rebuilding {
  /** Features are logged since version 2; before, decisions alone told them. */
  private static final String OBSERVATIONS =
      """
      SELECT o.intervention_id, o.reward, o.kind, o.features, d.context, d.candidates
      FROM observation o LEFT JOIN decision d ON d.id = o.decision_id AND o.features IS NULL
      WHERE o.user_id = :user AND o.n <= :until ORDER BY o.n
      """;

  private record Seen(Observation.Kind kind, Optional<Features> features, double reward) {}

  private final JdbcClient jdbc;

  Rebuilding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The state after all observations; empty when the log cannot be read. */
  Optional<PersonState> from(UUID userId, Prior prior) {
    return after(userId, prior, Integer.MAX_VALUE);
  }

  /** The state after the first so many observations; empty when the log cannot be read. */
  Optional<PersonState> after(UUID userId, Prior prior, int until) {
    List<Seen> log =
        jdbc.sql(OBSERVATIONS)
            .param("user", userId)
            .param("until", until)
            .query((row, n) -> seen(row, prior))
            .list();
    PersonState state = PersonState.unknown(prior);
    for (Seen seen : log) {
      if (seen.features().isEmpty()) {
        return Optional.empty();
      }
      state = state.learn(seen.kind(), seen.features().get(), seen.reward());
    }
    return Optional.of(state);
  }

  private static Seen seen(ResultSet row, Prior prior) throws SQLException {
    return new Seen(
        Observation.Kind.of(row.getString("kind")), features(row, prior), row.getDouble("reward"));
  }

  private static Optional<Features> features(ResultSet row, Prior prior) throws SQLException {
    UUID interventionId = row.getObject("intervention_id", UUID.class);
    Array logged = row.getArray("features");
    if (logged != null) {
      double[] values =
          Arrays.stream((Double[]) logged.getArray()).mapToDouble(Double::doubleValue).toArray();
      return Features.readable(values)
          ? Optional.of(Features.logged(values, interventionId, prior))
          : Optional.empty();
    }
    String context = row.getString("context");
    if (context == null) {
      return Optional.empty();
    }
    try {
      return JdbcDecisions.features(context, row.getString("candidates"), interventionId, prior);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
