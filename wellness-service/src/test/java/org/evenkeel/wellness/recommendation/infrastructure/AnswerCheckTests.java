package org.evenkeel.wellness.recommendation.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Weighed;
import org.evenkeel.wellness.recommendation.application.Ranker.Ranked;
import org.evenkeel.wellness.recommendation.model.Interventions;
import org.junit.jupiter.api.Test;

/** Whatever a model answers, only what was allowed can be offered. */
class AnswerCheckTests {
  private static final int SLOTS = 3;

  private final Random random = new Random(20261128);

  @Test
  void a_random_answer_is_taken_when_all_it_names_was_allowed_and_never_otherwise() {
    int taken = 0;
    int refused = 0;
    for (int round = 0; round < 5_000; round++) {
      List<Intervention> library =
          IntStream.range(0, 10)
              .mapToObj(i -> Interventions.easy(any(Approach.values())).slug("one-" + i).build())
              .toList();
      List<Intervention> allowed = some(library, 6);
      List<Intervention> named = some(random.nextInt(3) == 0 ? library : allowed, 4);
      List<Intervention> weighed = some(random.nextInt(5) == 0 ? library : allowed, 6);

      Optional<Ranked> ranked = AnswerCheck.ranked(answer(weighed, named), allowed, SLOTS);

      boolean sound =
          allowed.containsAll(named)
              && allowed.containsAll(weighed)
              && named.size() <= SLOTS
              && named.stream().map(Intervention::approach).distinct().count() == named.size();
      assertThat(ranked.isPresent()).as("round %d", round).isEqualTo(sound);
      Set<UUID> ids = allowed.stream().map(Intervention::id).collect(Collectors.toSet());
      ranked.ifPresent(
          one -> assertThat(one.slots()).allMatch(slot -> ids.contains(slot.interventionId())));
      taken += sound ? 1 : 0;
      refused += sound ? 0 : 1;
    }
    assertThat(taken).isGreaterThan(500);
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void numbers_that_are_no_shares_are_refused() {
    Intervention one = Interventions.easy(Approach.DBT).build();
    for (double wrong : new double[] {-0.01, 1.000001, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(AnswerCheck.ranked(predicting(one, wrong, 0.5), List.of(one), SLOTS)).isEmpty();
      assertThat(AnswerCheck.ranked(predicting(one, 0.5, wrong), List.of(one), SLOTS)).isEmpty();
    }
    assertThat(AnswerCheck.ranked(predicting(one, 0, 1), List.of(one), SLOTS)).isPresent();
  }

  private static MlMessages.Answer predicting(
      Intervention one, double effectiveness, double propensity) {
    return new MlMessages.Answer(
        new UUID(0, 1),
        "test",
        1L,
        List.of(new Weighed(one.id(), effectiveness, propensity, List.of())),
        List.of(new Slot(1, one.id(), 0.5, 0.5, "Because.")));
  }

  private static MlMessages.Answer answer(List<Intervention> weighed, List<Intervention> named) {
    List<Slot> slots = new ArrayList<>();
    for (Intervention one : named) {
      slots.add(new Slot(slots.size() + 1, one.id(), 0.2, 0.5, "Because."));
    }
    return new MlMessages.Answer(
        new UUID(0, 1),
        "test",
        1L,
        weighed.stream().map(one -> new Weighed(one.id(), 0.5, 0.1, List.of())).toList(),
        slots);
  }

  private List<Intervention> some(List<Intervention> from, int most) {
    List<Intervention> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(most + 1)));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
