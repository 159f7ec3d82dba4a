package org.evenkeel.ml.bandit.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.LearningPopulation;
import org.evenkeel.bandit.LearningPopulation.Seen;
import org.evenkeel.bandit.Prior;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Tables population_prior and active_population, and the observations they are learnt from. */
public final class PopulationPriors {
  /** Only what was logged in the present layout of the features. */
  private static final String OUTCOMES =
      """
      SELECT user_id, intervention_id, features, reward FROM (
          SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY n DESC) AS back
          FROM observation WHERE kind <> 'less_like' AND features IS NOT NULL
      ) AS theirs
      WHERE back <= 200 ORDER BY user_id, n
      """;

  private static final String ADD =
      """
      INSERT INTO population_prior (version, learnt_at, people, observations, prior)
      VALUES (:version, now(), :people, :observations, :prior::jsonb)
      """;

  private static final String USE =
      """
      INSERT INTO active_population (version, since) VALUES (:version, now())
      ON CONFLICT (only_one) DO UPDATE SET version = excluded.version, since = excluded.since
      """;

  private final JdbcClient jdbc;

  /** The tables in this database. */
  public PopulationPriors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What there is of a version.
   *
   * @param active whether decisions start from it
   */
  public record Line(
      String version, String learntAt, int people, int observations, boolean active) {}

  /** All versions, oldest first. */
  public List<Line> all() {
    return jdbc.sql(
            """
            SELECT p.version, p.learnt_at::text, p.people, p.observations, a.version IS NOT NULL
            FROM population_prior p LEFT JOIN active_population a ON a.version = p.version
            ORDER BY p.learnt_at, p.version
            """)
        .query(
            (row, n) ->
                new Line(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getBoolean(5)))
        .list();
  }

  /** A version, unless it is missing, damaged or of another layout. */
  public Optional<Prior> find(String version) {
    if (version.equals(Prior.stated().version())) {
      return Optional.of(Prior.stated());
    }
    try {
      return jdbc.sql("SELECT prior FROM population_prior WHERE version = :version")
          .param("version", version)
          .query(String.class)
          .optional()
          .map(json -> Json.mapper().readValue(json, StoredPrior.class).prior(version));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /**
   * Learns from the last 200 outcomes of everybody and stores it under the next number; it is not
   * active yet.
   */
  public String learn() {
    Map<UUID, List<Seen>> people = outcomes();
    String version = "population-" + (jdbc.sql(LAST).query(Integer.class).single() + 1);
    Prior prior = LearningPopulation.learn(version, List.copyOf(people.values()));
    jdbc.sql(ADD)
        .param("version", version)
        .param("people", people.size())
        .param("observations", people.values().stream().mapToInt(List::size).sum())
        .param("prior", Json.mapper().writeValueAsString(StoredPrior.of(prior)))
        .update();
    return version;
  }

  private static final String LAST =
      """
      SELECT coalesce(max(substring(version FROM '^population-(\\d+)$')::integer), 1)
      FROM population_prior
      """;

  /** Makes decisions start from a version, or from the stated prior. */
  public void use(String version) {
    if (version.equals(Prior.stated().version())) {
      jdbc.sql("DELETE FROM active_population").update();
    } else {
      jdbc.sql(USE).param("version", version).update();
    }
  }

  private Map<UUID, List<Seen>> outcomes() {
    Map<UUID, List<Seen>> people = new LinkedHashMap<>();
    jdbc.sql(OUTCOMES).query((ResultSet row) -> add(row, people));
    return people;
  }

  private static void add(ResultSet row, Map<UUID, List<Seen>> people) throws SQLException {
    Double[] boxed = (Double[]) row.getArray("features").getArray();
    double[] values = new double[boxed.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = boxed[i];
    }
    if (Features.readable(values)) {
      UUID intervention = row.getObject("intervention_id", UUID.class);
      people
          .computeIfAbsent(row.getObject("user_id", UUID.class), id -> new ArrayList<>())
          .add(
              new Seen(
                  intervention,
                  Features.logged(values, intervention, Prior.stated()),
                  row.getDouble("reward")));
    }
  }
}
