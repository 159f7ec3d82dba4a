package org.evenkeel.bandit;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Moments, arms and people for the tests of the policy. */
final class Situations {
  static final Moment HARD_DAY =
      new Moment("overwhelmed", 2, 7, 10, LocalTime.of(14, 30), List.of(), true, false);

  private Situations() {}

  /** Two arms of every approach, as different as the seed makes them. */
  static List<Arm> library(long seed) {
    Random random = new Random(seed);
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      arms.add(arm(List.of(Approach.values()).get(i / 2), random));
    }
    return arms;
  }

  static Arm arm(Approach approach, Random random) {
    return new Arm(
        new UUID(random.nextLong(), random.nextLong()),
        approach,
        List.of(Level.values()).get(random.nextInt(4)),
        List.of(Level.values()).get(random.nextInt(4)),
        30 + random.nextInt(1_200),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        List.of(Level.values()).get(random.nextInt(4)),
        random.nextBoolean() ? Set.of("overwhelmed") : Set.of("sad"));
  }

  static Moment moment(Random random) {
    List<Double> recent = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      recent.add(random.nextInt(5) / 4.0);
    }
    return new Moment(
        random.nextBoolean() ? "overwhelmed" : null,
        1 + random.nextInt(10),
        random.nextBoolean() ? 1 + random.nextInt(10) : null,
        random.nextBoolean() ? 1 + random.nextInt(60) : null,
        LocalTime.of(random.nextInt(24), 0),
        recent,
        random.nextBoolean(),
        random.nextBoolean());
  }

  /** Someone who has rated some things at random. */
  static Posterior person(Random random) {
    Posterior posterior = Prior.stated().posterior();
    for (int i = random.nextInt(30); i > 0; i--) {
      Arm arm = arm(List.of(Approach.values()).get(random.nextInt(6)), random);
      posterior =
          posterior.learn(
              Features.of(moment(random), arm, Prior.stated()).values(), random.nextInt(5) / 4.0);
    }
    return posterior;
  }

  static Decision decide(Posterior posterior, Moment moment, List<Arm> arms, long seed) {
    return Policy.decide(Prior.stated(), posterior, moment, arms, 3, CommunicationStyle.WARM, seed);
  }
}
