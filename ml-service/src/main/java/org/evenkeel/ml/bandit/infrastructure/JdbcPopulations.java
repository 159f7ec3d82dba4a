package org.evenkeel.ml.bandit.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.evenkeel.bandit.Prior;
import org.evenkeel.ml.bandit.application.Populations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which version is active is asked every time, so that a switch counts at once; each is read once.
 */
@Repository
class JdbcPopulations implements Populations {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcPopulations.class);

  private final JdbcClient jdbc;
  private final MeterRegistry metrics;
  private final Prior stated = Prior.stated();
  private final ConcurrentMap<String, Prior> read = new ConcurrentHashMap<>();

  JdbcPopulations(JdbcClient jdbc, MeterRegistry metrics) {
    this.jdbc = jdbc;
    this.metrics = metrics;
  }

  @Override
  public Prior active() {
    Optional<String> version =
        jdbc.sql("SELECT version FROM active_population").query(String.class).optional();
    return version.map(this::known).orElse(stated);
  }

  /** The prior of a version; ours as stated, reported each time, when it is damaged or missing. */
  private Prior known(String version) {
    Prior prior = read.get(version);
    if (prior != null) {
      return prior;
    }
    Optional<Prior> found = new PopulationPriors(jdbc).find(version);
    if (found.isEmpty()) {
      LOG.error("the population {} is damaged; decisions start from the stated prior", version);
      metrics.counter("ml.state.damaged", "fallback", "stated").increment();
      return stated;
    }
    read.put(version, found.get());
    return found.get();
  }
}
