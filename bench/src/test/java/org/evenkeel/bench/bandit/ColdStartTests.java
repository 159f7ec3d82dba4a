package org.evenkeel.bench.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.LearningPopulation;
import org.evenkeel.bandit.Moment;
import org.evenkeel.bandit.Prior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTests {
  @Test
  void what_others_rated_helps_somebody_new_from_the_first_ten_on() {
    World world = new World(201);
    Prior learnt =
        LearningPopulation.learn(
            "population-2", Lives.log(world, 60, 20, () -> new Advisor(Prior.stated())));
    double gained = 0;
    for (int i = 0; i < 12; i++) {
      gained += Lives.of(world.person(500 + i), new Advisor(learnt), 10, i).share(0, 10) / 12;
    }
    assertThat(gained).isGreaterThan(0.3);
  }

  @Test
  void worth_and_ratings_stay_on_their_scales() {
    World world = new World(3);
    World.Person person = world.person(4);
    Random noise = new Random(5);
    for (int i = 0; i < 200; i++) {
      Moment moment = person.moment(List.of());
      Arm arm = person.candidates().getFirst();
      assertThat(person.worth(moment, arm)).isBetween(0.0, 1.0);
      assertThat(person.rating(moment, arm, noise)).isBetween(1, 5);
      person.drift();
    }
  }

  @Test
  void sets_that_are_not_there_are_left_out_with_a_sentence(@TempDir Path nowhere)
      throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Map<String, Object> figures =
        new BanditBench(
                new PrintStream(said, true, StandardCharsets.UTF_8), nowhere.resolve("root"), 1, 1)
            .sets();

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("Satellite is left out: there is no", "LetterRecognition is left out");
    assertThat(figures).isEmpty();
  }
}
