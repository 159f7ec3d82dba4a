package org.evenkeel.ml.bandit.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.ml.bandit.application.Observation;
import org.evenkeel.ml.bandit.application.PersonState;
import org.evenkeel.ml.bandit.application.PersonStates;
import org.evenkeel.ml.bandit.model.Posterior;
import org.evenkeel.ml.bandit.model.PosteriorCodec;
import org.evenkeel.ml.bandit.model.Prior;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States as one versioned row a person; the row's number is that of the last observation. */
@Repository
class JdbcPersonStates implements PersonStates {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcPersonStates.class);

  /** What a row holds; the state is empty when its bytes are damaged. */
  private record Row(Optional<PersonState> state) {}

  private final JdbcClient jdbc;
  private final Rebuilding rebuilding;
  private final MeterRegistry metrics;

  JdbcPersonStates(JdbcClient jdbc, Rebuilding rebuilding, MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.rebuilding = rebuilding;
    this.metrics = metrics;
  }

  @Override
  public PersonState of(UUID userId) {
    return read(userId, "");
  }

  @Override
  public boolean learn(Observation observation) {
    UUID userId = observation.userId();
    lock(userId);
    PersonState next =
        read(userId, " FOR UPDATE").learn(observation.features(), observation.reward());
    int n = next.posterior().updates();
    boolean added =
        jdbc.sql(
                    """
                    INSERT INTO observation (user_id, n, session_id, decision_id, intervention_id, reward, observed_at)
                    VALUES (:user, :n, :session, :decision, :intervention, :reward, :at)
                    ON CONFLICT (session_id) DO NOTHING
                    """)
                .param("user", userId)
                .param("n", n)
                .param("session", observation.sessionId())
                .param("decision", observation.decisionId())
                .param("intervention", observation.interventionId())
                .param("reward", observation.reward())
                .param("at", observation.observedAt().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (added) {
      store(userId, next);
    }
    return added;
  }

  /** Two sessions of one person may end at once, and the first has no row to lock yet. */
  private void lock(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key) IS NULL")
        .param("key", userId.getLeastSignificantBits())
        .query(Boolean.class)
        .single();
  }

  private PersonState read(UUID userId, String locking) {
    Optional<Row> row =
        jdbc.sql(
                "SELECT prior_version, state, recent FROM posterior WHERE user_id = :user"
                    + locking)
            .param("user", userId)
            .query((found, n) -> row(found))
            .optional();
    if (row.isEmpty()) {
      return PersonState.unknown();
    }
    return row.get().state().orElseGet(() -> rebuilt(userId));
  }

  private PersonState rebuilt(UUID userId) {
    LOG.warn("the stored posterior of user {} is damaged or of another prior; rebuilt", userId);
    metrics.counter("ml.state.damaged").increment();
    return rebuilding.from(userId);
  }

  private void store(UUID userId, PersonState state) {
    Posterior posterior = state.posterior();
    jdbc.sql(
            """
            INSERT INTO posterior (user_id, n, prior_version, state, recent, updated_at)
            VALUES (:user, :n, :prior, :state, :recent::float8[], now())
            ON CONFLICT (user_id) DO UPDATE SET n = excluded.n, prior_version = excluded.prior_version,
              state = excluded.state, recent = excluded.recent, updated_at = excluded.updated_at
            """)
        .param("user", userId)
        .param("n", posterior.updates())
        .param("prior", Prior.VERSION)
        .param("state", PosteriorCodec.bytes(posterior))
        .param("recent", state.recentRewards().toArray(Double[]::new))
        .update();
  }

  private static Row row(ResultSet found) throws SQLException {
    if (!Prior.VERSION.equals(found.getString(1))) {
      return new Row(Optional.empty());
    }
    Array recent = found.getArray(3);
    Double[] rewards = (Double[]) recent.getArray();
    return new Row(
        PosteriorCodec.posterior(found.getBytes(2))
            .map(posterior -> new PersonState(posterior, Arrays.asList(rewards))));
  }
}
