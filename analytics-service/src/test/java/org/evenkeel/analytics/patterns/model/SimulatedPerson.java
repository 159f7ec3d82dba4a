package org.evenkeel.analytics.patterns.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person made up from a seed: moods that carry over from day to day and within a day, places and
 * company that follow the week and come in runs, feelings that follow the mood; and what a test
 * plants.
 */
final class SimulatedPerson {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final List<String> EXERCISES =
      List.of("DBT", "ACT", "CBT", "mindfulness", "sensory", "physical");

  private final Random random;
  private final Map<PartOfDay, Double> parts = new EnumMap<>(PartOfDay.class);
  private final Map<DayOfWeek, Double> weekdays = new EnumMap<>(DayOfWeek.class);
  private int weeks = 12;
  private double carriedOver;
  private double daySpread = 1;
  private double momentSpread = 1;
  private double hoursKept;
  private double trend;
  private int run = 3;
  private double perDay = 3;
  private double afterWork;
  private double mindfulEvenings;
  private double ratingsPerDay = 0.6;

  private SimulatedPerson(long seed) {
    this.random = new Random(seed);
  }

  static SimulatedPerson of(long seed) {
    return new SimulatedPerson(seed);
  }

  SimulatedPerson weeks(int weeks) {
    this.weeks = weeks;
    return this;
  }

  /** How much of a day's level the next day keeps, and how large its swing is. */
  SimulatedPerson carryingOver(double share, double spread) {
    this.carriedOver = share;
    this.daySpread = spread;
    return this;
  }

  SimulatedPerson momentSpread(double spread) {
    this.momentSpread = spread;
    return this;
  }

  /** How long, in hours, what moves within a day lasts; none is white noise. */
  SimulatedPerson keptFor(double hours) {
    this.hoursKept = hours;
    return this;
  }

  /** Points a week by which all moods and ratings go up. */
  SimulatedPerson trend(double points) {
    this.trend = points;
    return this;
  }

  /** How many check-ins company stays the same, at the mean. */
  SimulatedPerson companyRuns(int length) {
    this.run = length;
    return this;
  }

  SimulatedPerson checkInsADay(double count) {
    this.perDay = count;
    return this;
  }

  SimulatedPerson ratingsADay(double count) {
    this.ratingsPerDay = count;
    return this;
  }

  SimulatedPerson plant(PartOfDay part, double points) {
    parts.put(part, points);
    return this;
  }

  SimulatedPerson plant(DayOfWeek day, double points) {
    weekdays.put(day, points);
    return this;
  }

  /** After a check-in at work the next mood is this much lower. */
  SimulatedPerson plantAfterWork(double points) {
    this.afterWork = points;
    return this;
  }

  SimulatedPerson plantMindfulEvenings(double points) {
    this.mindfulEvenings = points;
    return this;
  }

  History history() {
    List<Moment> moments = new ArrayList<>();
    List<Rating> ratings = new ArrayList<>();
    double level = random.nextGaussian() * daySpread;
    double innovation = daySpread * Math.sqrt(1 - carriedOver * carriedOver);
    double usual = 4.5 + 2 * random.nextDouble();
    String social = "alone";
    boolean holiday = false;
    double passing = random.nextGaussian();
    int lastHour = 0;
    for (int day = 0; day < weeks * 7; day++) {
      LocalDate date = FIRST.plusDays(day);
      level = carriedOver * level + innovation * random.nextGaussian();
      if (random.nextInt(14) == 0) {
        holiday = !holiday;
      }
      for (int hour : hours()) {
        PartOfDay part = PartOfDay.of(LocalTime.of(hour, 0));
        if (random.nextInt(run) == 0) {
          social = List.of("alone", "with_family", "with_friends").get(random.nextInt(3));
        }
        int hours = day * 24 + hour - lastHour;
        lastHour = day * 24 + hour;
        double kept = hoursKept == 0 ? 0 : Math.exp(-hours / hoursKept);
        passing = kept * passing + Math.sqrt(1 - kept * kept) * random.nextGaussian();
        boolean worked =
            !moments.isEmpty()
                && "work".equals(moments.getLast().location())
                && !moments.getLast().day().isBefore(date.minusDays(1));
        double mood =
            usual
                + level
                + trend * day / 7
                + momentSpread * passing
                + parts.getOrDefault(part, 0.0)
                + weekdays.getOrDefault(date.getDayOfWeek(), 0.0)
                - (worked ? afterWork : 0);
        int score = Math.clamp(Math.round(mood), 1, 10);
        moments.add(
            new Moment(
                at(date, hour),
                date,
                part,
                score,
                place(date, part, holiday),
                social,
                feelings(score)));
      }
      for (double left = ratingsPerDay; random.nextDouble() < left; left--) {
        ratings.add(rating(date, 6 + random.nextInt(17), trend * day / 7));
      }
    }
    return new History(moments, ratings);
  }

  /** The same check-ins with the moods, and the same exercises with the ratings, of other ones. */
  static History shuffled(History history, long seed) {
    Random random = new Random(seed);
    List<Integer> moods = new ArrayList<>(history.moments().stream().map(Moment::mood).toList());
    List<Integer> stars = new ArrayList<>(history.ratings().stream().map(Rating::rating).toList());
    Collections.shuffle(moods, random);
    Collections.shuffle(stars, random);
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < moods.size(); i++) {
      Moment m = history.moments().get(i);
      moments.add(
          new Moment(
              m.at(), m.day(), m.part(), moods.get(i), m.location(), m.social(), m.feelings()));
    }
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0; i < stars.size(); i++) {
      Rating r = history.ratings().get(i);
      ratings.add(new Rating(r.at(), r.part(), r.exercise(), stars.get(i)));
    }
    return new History(moments, ratings);
  }

  private List<Integer> hours() {
    int count = 0;
    for (int i = 0; i < 6; i++) {
      count += random.nextDouble() < perDay / 6 ? 1 : 0;
    }
    Set<Integer> hours = new TreeSet<>();
    while (hours.size() < count) {
      hours.add(7 + random.nextInt(17));
    }
    return List.copyOf(hours);
  }

  private static Instant at(LocalDate date, int hour) {
    return date.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private @Nullable String place(LocalDate date, PartOfDay part, boolean holiday) {
    if (random.nextInt(10) == 0) {
      return null;
    }
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    boolean daytime = part == PartOfDay.MORNING || part == PartOfDay.AFTERNOON;
    if (!weekend && !holiday && daytime && random.nextInt(5) > 1) {
      return "work";
    }
    return random.nextInt(4) == 0 ? "social" : "home";
  }

  private Set<Feeling> feelings(int mood) {
    Set<Feeling> feelings = EnumSet.noneOf(Feeling.class);
    if (random.nextInt(10) < 7 - mood) {
      feelings.add(Feeling.SAD);
    }
    if (random.nextInt(10) < mood - 4) {
      feelings.add(Feeling.CALM);
    }
    if (random.nextInt(4) == 0) {
      feelings.add(Feeling.ANXIOUS);
    }
    return feelings;
  }

  private Rating rating(LocalDate date, int hour, double drift) {
    String exercise = EXERCISES.get(random.nextInt(EXERCISES.size()));
    PartOfDay part = PartOfDay.of(LocalTime.of(hour, 0));
    boolean planted = exercise.equals("mindfulness") && part == PartOfDay.EVENING;
    double stars = 3 + drift + random.nextGaussian() + (planted ? mindfulEvenings : 0);
    return new Rating(
        at(date, hour), part, new Trait("approach", exercise), Math.clamp(Math.round(stars), 1, 5));
  }
}
