package org.evenkeel.wellness.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.library.SensoryIntensity;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Situation.Avoid;
import org.junit.jupiter.api.Test;

class SuitabilityTests {
  private final Situation ordinary = new Situation(null, 5, null, null, null, Set.of());

  @Test
  void what_does_harm_to_this_person_is_never_offered() {
    Intervention breath = Interventions.easy(Approach.MINDFULNESS).notFor("panic").build();

    assertThat(fits(breath, person(), ordinary)).isTrue();
    assertThat(fits(breath, person("panic"), ordinary)).isFalse();
    assertThat(
            fits(breath, person(), new Situation(Feeling.PANICKED, 5, null, null, null, Set.of())))
        .isFalse();
    assertThat(fits(breath, person(), new Situation(null, 5, 9, null, null, Set.of()))).isFalse();
    assertThat(fits(breath, person(), new Situation(null, 5, 8, null, null, Set.of()))).isTrue();
  }

  @Test
  void what_asks_for_much_more_energy_than_there_is_is_not_offered() {
    Intervention low = Interventions.easy(Approach.CBT).energy(Level.LOW).build();
    Intervention medium = Interventions.easy(Approach.CBT).energy(Level.MEDIUM).build();

    assertThat(fits(low, person(), new Situation(null, 2, null, null, null, Set.of()))).isTrue();
    assertThat(fits(medium, person(), new Situation(null, 2, null, null, null, Set.of())))
        .isFalse();
    assertThat(fits(medium, person(), new Situation(null, 3, null, null, null, Set.of()))).isTrue();
  }

  @Test
  void what_takes_longer_than_there_is_time_is_not_offered() {
    Intervention three = Interventions.easy(Approach.ACT).seconds(180).build();

    assertThat(fits(three, person(), new Situation(null, 5, null, 3, null, Set.of()))).isTrue();
    assertThat(fits(three, person(), new Situation(null, 5, null, 2, null, Set.of()))).isFalse();
  }

  @Test
  void overloaded_senses_get_nothing_strong() {
    Intervention strong =
        Interventions.easy(Approach.SENSORY).sensory(SensoryIntensity.HIGH).build();
    Intervention some =
        Interventions.easy(Approach.SENSORY).sensory(SensoryIntensity.MEDIUM).build();
    Situation overloaded = new Situation(null, 5, null, null, 7, Set.of());

    assertThat(fits(strong, person(), ordinary)).isTrue();
    assertThat(fits(strong, autistic(), ordinary)).isFalse();
    assertThat(fits(some, autistic(), ordinary)).isTrue();
    assertThat(fits(some, person(), overloaded)).isFalse();
  }

  @Test
  void needs_of_the_moment_ages_and_mutes_are_respected() {
    Intervention words = Interventions.easy(Approach.CBT).words().build();
    Intervention walk = Interventions.easy(Approach.PHYSICAL).movement().build();
    Intervention grown = Interventions.easy(Approach.DBT).adultsOnly().build();

    assertThat(fits(words, person(), avoiding(Avoid.WORDS))).isFalse();
    assertThat(fits(walk, person(), avoiding(Avoid.WORDS))).isTrue();
    assertThat(fits(walk, person(), avoiding(Avoid.MOVEMENT))).isFalse();
    assertThat(fits(grown, minor(), ordinary)).isFalse();
    assertThat(
            new Suitability(person(), ordinary, Set.of(words.id()), true)
                .among(List.of(words, walk)))
        .containsExactly(walk);
  }

  private static boolean fits(Intervention intervention, Person person, Situation situation) {
    return !new Suitability(person, situation, Set.of(), true)
        .among(List.of(intervention))
        .isEmpty();
  }

  private static Situation avoiding(Avoid what) {
    return new Situation(null, 5, null, null, null, Set.of(what));
  }

  private static Person person(String... conditions) {
    return person(false, false, Set.of(conditions));
  }

  private static Person autistic() {
    return person(true, false, Set.of());
  }

  private static Person minor() {
    return person(false, true, Set.of());
  }

  private static Person person(boolean autistic, boolean minor, Set<String> conditions) {
    return new Person(
        new UUID(0, 1),
        null,
        ZoneOffset.UTC,
        CommunicationStyle.WARM,
        false,
        autistic,
        minor,
        conditions);
  }
}
