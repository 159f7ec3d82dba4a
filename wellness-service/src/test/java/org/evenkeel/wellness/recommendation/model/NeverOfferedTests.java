package org.evenkeel.wellness.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.wellness.library.AgeGroup;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.library.SensoryIntensity;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Situation.Avoid;
import org.evenkeel.wellness.recommendation.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random people, moments and libraries: what must not be offered is not, and what may be stays. */
class NeverOfferedTests {
  private static final long SEED = 20261128;
  private static final List<String> CONDITIONS = List.of("panic", "trauma", "asthma", "vertigo");

  private final Random random = new Random(SEED);
  private int refused;
  private int offered;

  @Test
  void what_harms_is_muted_takes_too_long_or_asks_too_much_is_never_offered() {
    for (int round = 0; round < 3_000; round++) {
      Person person = person();
      Situation situation = situation();
      List<Intervention> library = library();
      Set<UUID> muted =
          library.stream()
              .filter(i -> random.nextInt(8) == 0)
              .map(Intervention::id)
              .collect(Collectors.toSet());
      boolean premium = random.nextBoolean();

      List<Intervention> candidates =
          new Suitability(person, situation, muted, premium).among(library);
      Set<UUID> chosen =
          FallbackPolicy.choose(candidates, person, situation, 3).slots().stream()
              .map(Slot::interventionId)
              .collect(Collectors.toSet());

      for (Intervention intervention : library) {
        boolean allowed = allowed(intervention, person, situation, muted, premium);
        assertThat(candidates.contains(intervention))
            .as("round %d: %s", round, intervention.content().slug())
            .isEqualTo(allowed);
        if (!allowed) {
          assertThat(chosen).doesNotContain(intervention.id());
        }
        refused += allowed ? 0 : 1;
        offered += chosen.contains(intervention.id()) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(10_000);
    assertThat(offered).isGreaterThan(2_000);
  }

  /** The limits once more, each by itself and in other words. */
  private static boolean allowed(
      Intervention intervention, Person person, Situation now, Set<UUID> muted, boolean premium) {
    Content content = intervention.content();
    Set<String> conditions = new HashSet<>(person.conditions());
    if (now.feeling() == Feeling.PANICKED || anxiety(now) >= 9) {
      conditions.add("panic");
    }
    boolean harms = !Collections.disjoint(conditions, content.contraindications());
    boolean wrongAge =
        content.ageAppropriate().equals(Set.of(person.minor() ? AgeGroup.ADULT : AgeGroup.TEEN));
    boolean tooLong =
        now.minutesAvailable() != null && content.durationSeconds() > 60 * now.minutesAvailable();
    boolean tooMuch =
        content.energyRequired().rank() > Level.ofEnergy(now.energyLevel()).rank() + 1;
    boolean overloaded =
        now.avoid().contains(Avoid.STRONG_SENSATIONS)
            || (now.sensoryLoad() != null && now.sensoryLoad() >= 7);
    boolean tooStrong =
        switch (content.sensoryIntensity()) {
          case HIGH -> overloaded || person.autismSpectrum();
          case MEDIUM -> overloaded;
          default -> false;
        };
    boolean wordless = content.requiresVerbal() && now.avoid().contains(Avoid.WORDS);
    boolean still = content.requiresMovement() && now.avoid().contains(Avoid.MOVEMENT);
    boolean beyondTier = content.isPremium() && !premium;
    return !(harms
        || wrongAge
        || tooLong
        || tooMuch
        || tooStrong
        || wordless
        || still
        || beyondTier
        || muted.contains(intervention.id()));
  }

  private static int anxiety(Situation now) {
    return now.anxietyLevel() == null ? 0 : now.anxietyLevel();
  }

  private Person person() {
    return new Person(
        new UUID(0, 1),
        null,
        ZoneOffset.UTC,
        CommunicationStyle.WARM,
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        CONDITIONS.stream().filter(c -> random.nextInt(4) == 0).collect(Collectors.toSet()));
  }

  private Situation situation() {
    return new Situation(
        random.nextBoolean() ? any(Feeling.values()) : null,
        1 + random.nextInt(10),
        level(),
        random.nextBoolean() ? 1 + random.nextInt(30) : null,
        level(),
        Arrays.stream(Avoid.values())
            .filter(a -> random.nextInt(3) == 0)
            .collect(Collectors.toSet()));
  }

  private @Nullable Integer level() {
    return random.nextBoolean() ? 1 + random.nextInt(10) : null;
  }

  private List<Intervention> library() {
    List<Intervention> library = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Interventions one =
          Interventions.easy(any(Approach.values()))
              .slug("one-" + i)
              .energy(any(Level.values()))
              .seconds(30 + random.nextInt(1_200))
              .feelings(any(Feeling.values()))
              .sensory(any(SensoryIntensity.values()))
              .notFor(
                  CONDITIONS.stream().filter(c -> random.nextInt(5) == 0).toArray(String[]::new));
      one = random.nextInt(3) == 0 ? one.words() : one;
      one = random.nextInt(3) == 0 ? one.movement() : one;
      one =
          switch (random.nextInt(4)) {
            case 0 -> one.adultsOnly();
            case 1 -> one.teensOnly();
            default -> one;
          };
      library.add((random.nextInt(4) == 0 ? one.premium() : one).build());
    }
    return library;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
