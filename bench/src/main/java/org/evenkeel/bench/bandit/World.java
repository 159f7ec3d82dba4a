package org.evenkeel.bench.bandit;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.bandit.Approach;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.Level;
import org.evenkeel.bandit.Moment;

/**
 * A made-up world in which the best choice is known. What helps differs by approach, fit to the
 * feeling, effort and energy, length, the intervention itself, and from person to person; tastes of
 * a person drift. It is no copy of the model: ratings come in steps, effects multiply and are cut
 * off, and a person's taste for one intervention has no feature.
 */
final class World {
  private static final List<String> FEELINGS =
      List.of("overwhelmed", "anxious", "sad", "tired", "angry", "bored");
  private static final int INTERVENTIONS = 60;
  private static final int OFFERED = 20;
  private static final double RATING_NOISE = 0.2;

  private final Random random;
  private final List<Arm> library = new ArrayList<>();
  private final Map<UUID, Double> quality = new HashMap<>();
  private final Map<Approach, Double> liking = new EnumMap<>(Approach.class);

  /** The same seed makes the same world. */
  World(long seed) {
    this.random = new Random(seed);
    for (Approach approach : Approach.values()) {
      liking.put(approach, 0.08 * random.nextGaussian());
    }
    for (int i = 0; i < INTERVENTIONS; i++) {
      Arm arm = arm();
      library.add(arm);
      quality.put(arm.interventionId(), 0.1 * random.nextGaussian());
    }
  }

  private Arm arm() {
    return new Arm(
        new UUID(random.nextLong(), random.nextLong()),
        any(List.of(Approach.values())),
        any(List.of(Level.values())),
        any(List.of(Level.values())),
        60 + random.nextInt(840),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        any(List.of(Level.values())),
        targets());
  }

  private Set<String> targets() {
    return new HashSet<>(
        List.of(FEELINGS.get(random.nextInt(3)), FEELINGS.get(3 + random.nextInt(3))));
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Somebody new. */
  Person person(long seed) {
    return new Person(seed);
  }

  /** A member of this world. */
  final class Person {
    private final Random own;
    private final Map<Approach, Double> leaning = new EnumMap<>(Approach.class);
    private final Map<UUID, Double> taste = new HashMap<>();
    private final double level;
    private final double effortMatters;
    private final double brevityMatters;
    private final double feelingMatters;
    private final boolean adhd;

    private Person(long seed) {
      this.own = new Random(seed);
      this.level = 0.45 + 0.08 * own.nextGaussian();
      this.effortMatters = 0.25 + 0.15 * own.nextGaussian();
      this.brevityMatters = 0.15 * own.nextGaussian();
      this.feelingMatters = 0.12 + 0.08 * own.nextGaussian();
      this.adhd = own.nextBoolean();
      for (Approach approach : Approach.values()) {
        leaning.put(approach, 0.15 * own.nextGaussian());
      }
      for (Arm arm : library) {
        taste.put(arm.interventionId(), 0.08 * own.nextGaussian());
      }
    }

    /** A moment of theirs. */
    Moment moment(List<Double> recent) {
      return new Moment(
          FEELINGS.get(own.nextInt(FEELINGS.size())),
          1 + own.nextInt(10),
          1 + own.nextInt(10),
          own.nextBoolean() ? 15 : null,
          LocalTime.of(own.nextInt(24), 0),
          recent,
          adhd,
          false);
    }

    /** What may be offered in it. */
    List<Arm> candidates() {
      List<Arm> some = new ArrayList<>(library);
      Collections.shuffle(some, own);
      return List.copyOf(some.subList(0, OFFERED));
    }

    /** What an intervention is truly worth to them in a moment, 0 to 1. */
    double worth(Moment moment, Arm arm) {
      double energy = (moment.energy() - 1) / 9.0;
      double effort = arm.effort().share();
      double value =
          level
              + liking.getOrDefault(arm.approach(), 0.0)
              + leaning.getOrDefault(arm.approach(), 0.0)
              + quality.getOrDefault(arm.interventionId(), 0.0)
              + taste.getOrDefault(arm.interventionId(), 0.0)
              - effortMatters * effort * (1 - energy)
              + brevityMatters * (0.5 - arm.durationSeconds() / 900.0);
      if (arm.targetEmotions().contains(moment.emotion())) {
        value += feelingMatters;
      }
      if (adhd && !arm.adhdFriendly()) {
        value -= 0.08;
      }
      return Math.clamp(value, 0, 1);
    }

    /** How they rate it, 1 to 5. */
    int rating(Moment moment, Arm arm, Random noise) {
      double felt = worth(moment, arm) + RATING_NOISE * noise.nextGaussian();
      return Math.clamp(Math.round(felt * 4) + 1, 1, 5);
    }

    /** Tastes move a little with every moment. */
    void drift() {
      leaning.replaceAll((approach, value) -> value + 0.01 * own.nextGaussian());
    }
  }
}
