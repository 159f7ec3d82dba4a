package org.evenkeel.wellness.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Feeling;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.library.Level;
import org.evenkeel.wellness.people.CommunicationStyle;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.recommendation.Situation;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Weighed;
import org.junit.jupiter.api.Test;

class FallbackPolicyTests {
  private final Person person =
      new Person(
          new UUID(0, 1),
          null,
          ZoneOffset.UTC,
          CommunicationStyle.DIRECT,
          false,
          false,
          false,
          Set.of());
  private final Situation tiredAndSad = new Situation(Feeling.SAD, 2, null, null, null, Set.of());

  private final Intervention fitting = Interventions.easy(Approach.ACT).build();
  private final Intervention second =
      Interventions.easy(Approach.ACT).slug("second-act").seconds(300).build();
  private final Intervention demanding = Interventions.easy(Approach.CBT).energy(Level.LOW).build();
  private final Intervention otherFeeling =
      Interventions.easy(Approach.SENSORY).feelings(Feeling.ANGRY).rated(20, 80).build();

  private final List<Intervention> all = List.of(otherFeeling, second, demanding, fitting);

  @Test
  void the_best_fit_comes_first_and_each_place_has_another_approach() {
    List<Slot> slots = FallbackPolicy.choose(all, person, tiredAndSad, 3).slots();

    assertThat(slots)
        .extracting(Slot::interventionId)
        .containsExactly(fitting.id(), otherFeeling.id(), demanding.id());
    assertThat(slots).extracting(Slot::slot).containsExactly(1, 2, 3);
  }

  @Test
  void the_same_moment_gets_the_same_offer_in_whatever_order_the_library_comes() {
    List<Intervention> shuffled = new ArrayList<>(all);
    Collections.reverse(shuffled);

    assertThat(FallbackPolicy.choose(shuffled, person, tiredAndSad, 3))
        .isEqualTo(FallbackPolicy.choose(all, person, tiredAndSad, 3));
  }

  @Test
  void the_prediction_is_what_everybody_s_ratings_say() {
    FallbackPolicy.Choice choice = FallbackPolicy.choose(all, person, tiredAndSad, 3);

    assertThat(choice.slots().get(1).predictedEffectiveness())
        .isEqualTo(otherFeeling.statistics().globalEffectivenessScore());
    assertThat(choice.candidates().stream().mapToDouble(Weighed::propensity).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void reasons_name_only_what_holds() {
    List<Slot> slots = FallbackPolicy.choose(all, person, tiredAndSad, 3).slots();

    assertThat(slots.get(0).whyRecommended())
        .isEqualTo(
            "Why this one: it is meant for moments of feeling sad; it asks for no more energy than"
                + " you have.");
    assertThat(slots.get(1).whyRecommended())
        .isEqualTo("Why this one: it asks for no more energy than you have.");
    assertThat(slots.get(2).whyRecommended())
        .isEqualTo("Why this one: it is meant for moments of feeling sad.");
  }

  @Test
  void nothing_to_choose_from_gives_no_choice() {
    assertThat(FallbackPolicy.choose(List.of(), person, tiredAndSad, 3).slots()).isEmpty();
  }
}
