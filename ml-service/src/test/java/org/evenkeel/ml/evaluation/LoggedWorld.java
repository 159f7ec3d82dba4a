package org.evenkeel.ml.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decisions whose truth is known, as rows of the bandit's log: four arms worth 0.25, 0.5, 0.75 and
 * 1 when somebody replies, which happens six times of ten; the model thinks most of the best arm,
 * and the log seldom chose it.
 */
record LoggedWorld(JdbcClient database, String version) {
  private static final double[] ODDS = {0.4, 0.3, 0.2, 0.1};
  static final double UNIFORM_WORTH = 0.6 * (0.25 + 0.5 + 0.75 + 1) / 4;

  static UUID arm(int number) {
    return new UUID(0x7000L, number);
  }

  /**
   * Writes decisions a minute apart.
   *
   * @param replyAfter how long after the decision people reply
   * @return the people
   */
  List<UUID> write(int people, int each, Instant first, Duration replyAfter) {
    SplittableRandom random = new SplittableRandom(11);
    List<UUID> written = new ArrayList<>();
    int minute = 0;
    for (int person = 0; person < people; person++) {
      UUID userId = UUID.randomUUID();
      written.add(userId);
      for (int n = 1; n <= each; n++) {
        Instant at = first.plus(Duration.ofMinutes(minute++));
        int one = draw(random, -1);
        int two = draw(random, one);
        UUID id = decision(userId, at, one, two);
        if (random.nextDouble() < 0.6) {
          observation(userId, 2 * n, id, one, at.plus(replyAfter));
        }
        if (random.nextDouble() < 0.6) {
          observation(userId, 2 * n + 1, id, two, at.plus(replyAfter));
        }
      }
    }
    return written;
  }

  private UUID decision(UUID userId, Instant at, int one, int two) {
    UUID id = UUID.randomUUID();
    List<String> candidates = new ArrayList<>();
    for (int arm = 0; arm < ODDS.length; arm++) {
      candidates.add(
          "{\"arm\": {\"intervention_id\": \"%s\"}, \"score\": %s, \"propensities\": [%s, %s]}"
              .formatted(
                  arm(arm),
                  (arm + 1) / 4.0,
                  ODDS[arm],
                  arm == one ? 0 : ODDS[arm] / (1 - ODDS[one])));
    }
    database
        .sql(
            """
            INSERT INTO decision (id, user_id, decided_at, policy_version, seed, context, candidates, slots)
            VALUES (:id, :user, :at, :version, 1, '{}', :candidates::jsonb, :slots::jsonb)
            """)
        .param("id", id)
        .param("user", userId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", version + "/person-3")
        .param("candidates", candidates.toString())
        .param(
            "slots",
            "[%s, %s]"
                .formatted(slot(1, one, ODDS[one]), slot(2, two, ODDS[two] / (1 - ODDS[one]))))
        .update();
    return id;
  }

  private static String slot(int number, int arm, double odds) {
    return "{\"number\": %d, \"intervention_id\": \"%s\", \"propensity\": %s}"
        .formatted(number, arm(arm), odds);
  }

  private void observation(UUID userId, int n, UUID decision, int arm, Instant at) {
    boolean kinds =
        database
            .sql(
                "SELECT EXISTS (SELECT FROM information_schema.columns"
                    + " WHERE table_name = 'observation' AND column_name = 'kind')")
            .query(Boolean.class)
            .single();
    database
        .sql(
            "INSERT INTO observation (user_id, n, session_id, decision_id, intervention_id, reward,"
                + " observed_at"
                + (kinds ? ", kind" : "")
                + ") VALUES (:user, :n, :session, :decision, :arm, :reward, :at"
                + (kinds ? ", 'completed'" : "")
                + ")")
        .param("user", userId)
        .param("n", n)
        .param("session", UUID.randomUUID())
        .param("decision", decision)
        .param("arm", arm(arm))
        .param("reward", (arm + 1) / 4.0)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static int draw(SplittableRandom random, int taken) {
    double at = random.nextDouble() * (taken < 0 ? 1 : 1 - ODDS[taken]);
    int last = 0;
    for (int arm = 0; arm < ODDS.length; arm++) {
      if (arm != taken) {
        last = arm;
        at -= ODDS[arm];
        if (at < 0) {
          return arm;
        }
      }
    }
    return last;
  }
}
