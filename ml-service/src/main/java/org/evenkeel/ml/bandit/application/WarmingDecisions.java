package org.evenkeel.ml.bandit.application;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.bandit.Approach;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.CommunicationStyle;
import org.evenkeel.bandit.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides a few times before the service is ready, because callers wait 120 ms at most. The
 * decisions are rolled back. Without the database it gets ready all the same.
 */
@Component
class WarmingDecisions implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(WarmingDecisions.class);
  private static final int ROUNDS = 40;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Recommending recommending;
  private final TransactionTemplate transaction;

  WarmingDecisions(Recommending recommending, TransactionTemplate transaction) {
    this.recommending = recommending;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Recommend request =
        new Recommend(
            NOBODY,
            "calm",
            5,
            5,
            10,
            ZoneOffset.UTC,
            true,
            true,
            arms(),
            3,
            CommunicationStyle.WARM);
    try {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            for (int i = 0; i < ROUNDS; i++) {
              recommending.recommend(request);
            }
          });
    } catch (DataAccessException | TransactionException e) {
      LOG.info("not warmed up with decisions: {}", e.getClass().getSimpleName());
    }
  }

  private static List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (Approach approach : Approach.values()) {
      for (Level level : Level.values()) {
        arms.add(
            new Arm(
                new UUID(1, arms.size()),
                approach,
                level,
                level,
                120,
                true,
                true,
                false,
                false,
                level,
                Set.of("calm")));
      }
    }
    return arms;
  }
}
