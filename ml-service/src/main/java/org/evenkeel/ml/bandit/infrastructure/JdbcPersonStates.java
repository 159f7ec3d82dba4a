package org.evenkeel.ml.bandit.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.PosteriorCodec;
import org.evenkeel.bandit.Prior;
import org.evenkeel.ml.bandit.application.Observation;
import org.evenkeel.ml.bandit.application.PersonState;
import org.evenkeel.ml.bandit.application.PersonStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** States as one versioned row a person; the row's number is that of the last observation. */
@Repository
class JdbcPersonStates implements PersonStates {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcPersonStates.class);

  private static final String ADD =
      """
      INSERT INTO observation (user_id, n, kind, session_id, decision_id, day, intervention_id,
          features, reward, observed_at)
      VALUES (:user, :n, :kind, :session, :decision, :day, :intervention, :features::float8[],
          :reward, :at)
      ON CONFLICT DO NOTHING
      """;

  /** Only while nothing was learnt meanwhile: the row may be newer than what was read. */
  private static final String MEND =
      """
      UPDATE posterior SET prior_version = :prior, state = :state, recent = :recent::float8[],
          updated_at = now()
      WHERE user_id = :user AND n = :n
      """;

  private static final String STORE =
      """
      INSERT INTO posterior (user_id, n, prior_version, state, recent, updated_at)
      VALUES (:user, :n, :prior, :state, :recent::float8[], now())
      ON CONFLICT (user_id) DO UPDATE SET n = excluded.n, prior_version = excluded.prior_version,
        state = excluded.state, recent = excluded.recent, updated_at = excluded.updated_at
      """;

  /** What a row holds; the state is empty when its bytes are damaged. */
  private record Row(String priorVersion, Optional<PersonState> state) {}

  private final JdbcClient jdbc;
  private final Rebuilding rebuilding;
  private final MeterRegistry metrics;

  JdbcPersonStates(JdbcClient jdbc, Rebuilding rebuilding, MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.rebuilding = rebuilding;
    this.metrics = metrics;
  }

  @Override
  public PersonState of(UUID userId, Prior prior) {
    Optional<Row> row = row(userId, "");
    if (row.isEmpty()) {
      return PersonState.unknown(prior);
    }
    Optional<PersonState> usable = usable(row.get(), prior);
    if (usable.isPresent()) {
      return usable.get();
    }
    Optional<PersonState> rebuilt = rebuilt(userId, row.get(), prior);
    rebuilt.ifPresent(state -> write(MEND, userId, state, prior));
    return rebuilt.orElseGet(() -> PersonState.unknown(prior));
  }

  @Override
  public boolean learn(Observation observation, Prior prior) {
    UUID userId = observation.userId();
    lock(userId);
    Optional<Row> row = row(userId, " FOR UPDATE");
    PersonState before =
        row.isEmpty()
            ? PersonState.unknown(prior)
            : usable(row.get(), prior)
                .or(() -> rebuilt(userId, row.get(), prior))
                .orElseGet(() -> PersonState.unknown(prior));
    PersonState next =
        before.learn(observation.kind(), observation.features(), observation.reward());
    boolean added = add(observation, lastObservation(userId) + 1);
    if (added) {
      write(STORE, userId, next, prior);
    }
    return added;
  }

  private boolean add(Observation observation, int n) {
    return jdbc.sql(ADD)
            .param("user", observation.userId())
            .param("n", n)
            .param("kind", observation.kind().wireName())
            .param("session", observation.sessionId())
            .param("decision", observation.decisionId())
            .param("day", observation.day())
            .param("intervention", observation.interventionId())
            .param(
                "features",
                Arrays.stream(observation.features().values()).boxed().toArray(Double[]::new))
            .param("reward", observation.reward())
            .param("at", observation.observedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private int lastObservation(UUID userId) {
    return jdbc.sql("SELECT coalesce(max(n), 0) FROM observation WHERE user_id = :user")
        .param("user", userId)
        .query(Integer.class)
        .single();
  }

  /** Two sessions of one person may end at once, and the first has no row to lock yet. */
  private void lock(UUID userId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key) IS NULL")
        .param("key", userId.getLeastSignificantBits())
        .query(Boolean.class)
        .single();
  }

  private Optional<Row> row(UUID userId, String locking) {
    return jdbc.sql(
            "SELECT prior_version, state, recent FROM posterior WHERE user_id = :user" + locking)
        .param("user", userId)
        .query((found, n) -> read(found))
        .optional();
  }

  private static Optional<PersonState> usable(Row row, Prior prior) {
    return row.priorVersion().equals(prior.version()) ? row.state() : Optional.empty();
  }

  private Optional<PersonState> rebuilt(UUID userId, Row row, Prior prior) {
    if (!row.priorVersion().equals(prior.version())) {
      metrics.counter("ml.state.rebased").increment();
    } else {
      LOG.warn("the stored posterior of user {} is damaged; rebuilt", userId);
      metrics.counter("ml.state.damaged", "fallback", "log").increment();
    }
    Optional<PersonState> rebuilt = rebuilding.from(userId, prior);
    if (rebuilt.isEmpty()) {
      LOG.error("the log of user {} is damaged; the population stands in", userId);
      metrics.counter("ml.state.damaged", "fallback", "population").increment();
    }
    return rebuilt;
  }

  private void write(String sql, UUID userId, PersonState state, Prior prior) {
    jdbc.sql(sql)
        .param("user", userId)
        .param("n", state.posterior().updates())
        .param("prior", prior.version())
        .param("state", PosteriorCodec.bytes(state.posterior()))
        .param("recent", state.recentRewards().toArray(Double[]::new))
        .update();
  }

  private static Row read(ResultSet found) throws SQLException {
    Double[] rewards = (Double[]) found.getArray(3).getArray();
    return new Row(
        found.getString(1),
        PosteriorCodec.posterior(found.getBytes(2))
            .map(posterior -> new PersonState(posterior, Arrays.asList(rewards))));
  }
}
