package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A simulated person over 26 weeks, with what is asked for planted and nothing else. */
final class SimulatedEpisodes {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  static final List<String> TRIED = List.of("movement", "music", "naming it", "paced breathing");
  private static final int DAYS = 182;

  private final Random random;
  private double rate = 0.45;
  private double lateRate = rate;
  private double faster = 1;
  private double mondays = 1;
  private double evenings = 1;
  private double easing;
  private boolean confounded;

  SimulatedEpisodes(long seed) {
    this.random = new Random(seed);
  }

  /** Recoveries with movement take this share of the time. */
  SimulatedEpisodes movementTakes(double share) {
    this.faster = share;
    return this;
  }

  /** Mondays have so many times the episodes. */
  SimulatedEpisodes mondaysHave(double times) {
    this.mondays = times;
    return this;
  }

  /** Evenings have so many times the episodes. */
  SimulatedEpisodes eveningsHave(double times) {
    this.evenings = times;
    return this;
  }

  /** Episodes a day, before the last four weeks and in them. */
  SimulatedEpisodes aDay(double before, double inTheEnd) {
    this.rate = before;
    this.lateRate = inTheEnd;
    return this;
  }

  /** More is tried when it is bad, and later on; recoveries get shorter by themselves. */
  SimulatedEpisodes confounded() {
    this.confounded = true;
    this.easing = 0.7;
    return this;
  }

  List<PastEpisode> lived() {
    List<PastEpisode> episodes = new ArrayList<>();
    episodes.add(episode(TODAY.minusDays(DAYS)));
    for (int ago = DAYS - 1; ago >= 0; ago--) {
      LocalDate day = TODAY.minusDays(ago);
      double today = ago < 28 ? lateRate : rate;
      double times = day.getDayOfWeek().getValue() == 1 ? mondays : 1;
      // one brings another, on the same day and on the next
      boolean after = episodes.getLast().began().toLocalDate().equals(day.minusDays(1));
      if (random.nextDouble() < today * times * (after ? 1.3 : 1)) {
        episodes.add(episode(day));
        if (random.nextDouble() < 0.25) {
          episodes.add(episode(day));
        }
      }
    }
    return episodes;
  }

  private PastEpisode episode(LocalDate day) {
    double passed = 1 - (TODAY.toEpochDay() - day.toEpochDay()) / (double) DAYS;
    int intensity = 2 + random.nextInt(9);
    Set<String> tried = new HashSet<>();
    for (String one : TRIED) {
      double chance = confounded ? 0.1 + 0.05 * intensity + 0.3 * passed : 0.4;
      if (random.nextDouble() < chance) {
        tried.add(one);
      }
    }
    double minutes = Math.exp(3 + 0.15 * intensity - easing * passed + 0.7 * random.nextGaussian());
    double taken = tried.contains("movement") ? minutes * faster : minutes;
    return new PastEpisode(
        at(day),
        intensity,
        random.nextDouble() < 0.15 ? null : (int) Math.round(taken),
        tried,
        Set.of());
  }

  private LocalDateTime at(LocalDate day) {
    boolean evening = random.nextDouble() < evenings / (2 + evenings);
    int hour = evening ? 17 + random.nextInt(5) : 7 + random.nextInt(10);
    return day.atTime(hour, random.nextInt(60));
  }
}
