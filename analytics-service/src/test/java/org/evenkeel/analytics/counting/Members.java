package org.evenkeel.analytics.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.sessions.WaveSessionStarted;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.contracts.wellness.InterventionCompleted;
import org.evenkeel.contracts.wellness.InterventionStarted;
import org.evenkeel.contracts.wellness.JournalEntryDeleted;
import org.evenkeel.contracts.wellness.JournalEntryWritten;

/** Facts about a member, as the other services tell them; what they do follows from a seed. */
public final class Members {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SEALED = "ek1.x.1.AAAA";
  private static final int DAYS = 5;
  private static final List<UUID> INTERVENTIONS =
      List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3));

  private final Random random;

  public Members(Random random) {
    this.random = random;
  }

  public UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Some facts about one record, each once, as they came to be. */
  public List<Fact> anything(UUID user) {
    UUID id = id();
    int day = random.nextInt(DAYS);
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> checkIn(user, id, day);
      case 3 -> journal(user, id, day);
      case 4 -> intervention(user, id, day);
      case 5 -> session(user, id, day);
      default -> idea(user, id, day);
    };
  }

  private List<Fact> checkIn(UUID user, UUID id, int day) {
    List<Fact> facts = new ArrayList<>();
    facts.add(checkIn(user, id, day, 1 + random.nextInt(10), 1 + random.nextInt(10), feelings()));
    if (random.nextInt(3) == 0) {
      facts.add(new CheckInDeleted(id, user, day(day)));
    }
    return facts;
  }

  private List<String> feelings() {
    return List.of(List.of("sad"), List.of("calm", "hopeful"), List.of("a word of mine"))
        .get(random.nextInt(3));
  }

  private List<Fact> journal(UUID user, UUID id, int day) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new JournalEntryWritten(
            id, user, at(day), "UTC", day(day), null, SEALED, 1, 0, false, null));
    if (random.nextInt(3) == 0) {
      facts.add(new JournalEntryDeleted(id, user, day(day)));
    }
    return facts;
  }

  private List<Fact> intervention(UUID user, UUID id, int day) {
    UUID what = INTERVENTIONS.get(random.nextInt(INTERVENTIONS.size()));
    return List.of(
        new InterventionStarted(id, user, what, null, null, at(day)),
        new InterventionCompleted(
            id, user, what, null, 1 + random.nextInt(5), List.of(), 60, at(day), "UTC", day(day)));
  }

  private List<Fact> session(UUID user, UUID id, int day) {
    int before = 1 + random.nextInt(10);
    Integer after = random.nextBoolean() ? 1 + random.nextInt(10) : null;
    return switch (random.nextInt(4)) {
      case 0 ->
          List.of(
              new SparkSessionStarted(id, user, 1, at(day), "UTC", day(day), SEALED),
              new SparkSessionCompleted(
                  id, user, 5, at(day), "UTC", day(day), before, after, SEALED));
      case 1 ->
          List.of(
              new WaveSessionStarted(id, user, 1, at(day), "UTC", day(day), "sad", before, SEALED),
              new WaveSessionCompleted(
                  id, user, 4, at(day), "UTC", day(day), before, after, List.of(), SEALED));
      case 2 ->
          List.of(
              new RsdEpisodeStarted(id, user, 1, at(day), "UTC", day(day), before, SEALED),
              new RsdEpisodeResolved(
                  id,
                  user,
                  2,
                  at(day),
                  "UTC",
                  day(day),
                  before,
                  after,
                  random.nextInt(90),
                  SEALED));
      default ->
          List.of(
              new SparkSessionStarted(id, user, 1, at(day), "UTC", day(day), SEALED),
              new GuidedSessionAbandoned(id, user, "spark", 2, at(day), "UTC", day(day), "left"));
    };
  }

  private List<Fact> idea(UUID user, UUID id, int day) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new IdeaCaptured(id, user, 1, at(day), "UTC", day(day), SEALED));
    if (random.nextInt(3) == 0) {
      facts.add(new IdeaDeleted(id, user, day(day)));
    }
    return facts;
  }

  /** A check-in on one of some days, {@code day} hours after noon. */
  public static CheckInRecorded checkIn(
      UUID user, UUID id, int day, int mood, int energy, List<String> feelings) {
    return new CheckInRecorded(
        id, user, at(day), "UTC", day(day), mood, energy, null, null, feelings, null, null, null,
        null, 0, false, null);
  }

  public static LocalDate day(int day) {
    return FIRST.plusDays(day);
  }

  public static Instant at(int day) {
    return NOON.plusSeconds(86_400L * day);
  }
}
