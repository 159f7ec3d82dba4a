package org.evenkeel.ml.bandit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.bandit.Decision;
import org.evenkeel.bandit.Features;
import org.evenkeel.bandit.Prior;
import org.evenkeel.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class WarmingDecisionsTests {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_database_that_is_away_does_not_end_the_service() {
    var warming = new WarmingDecisions(recommending(), new TransactionTemplate(new NoDatabase()));

    assertThatCode(() -> warming.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    assertThat(asked).hasValue(1);
  }

  private Recommending recommending() {
    PersonStates away =
        new PersonStates() {
          @Override
          public PersonState of(UUID userId, Prior prior) {
            asked.incrementAndGet();
            throw new DataAccessResourceFailureException("away");
          }

          @Override
          public boolean learn(Observation observation, Prior prior) {
            throw new AssertionError();
          }
        };
    Decisions decisions =
        new Decisions() {
          @Override
          public void log(UUID id, UUID userId, Instant decidedAt, Decision decision) {
            throw new AssertionError();
          }

          @Override
          public Optional<Features> weighed(
              UUID decisionId, UUID userId, UUID interventionId, Prior prior) {
            throw new AssertionError();
          }
        };
    return new Recommending(
        away,
        Prior::stated,
        decisions,
        () -> 1,
        Ids.timeOrdered(),
        Clock.systemUTC(),
        new SimpleMeterRegistry());
  }

  /** Begins and rolls back nothing. */
  private static final class NoDatabase extends AbstractPlatformTransactionManager {

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      throw new AssertionError();
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
