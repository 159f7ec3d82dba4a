package org.evenkeel.bench.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreenBenchTests {

  @Test
  void the_same_seed_gives_the_same_inputs_and_another_one_others() {
    assertThat(inputs(1)).isEqualTo(inputs(1)).isNotEqualTo(inputs(2));
  }

  @Test
  void inputs_hold_the_words_of_danger_and_characters_that_nobody_types() {
    List<String> inputs = inputs(3);
    assertThat(inputs).anyMatch(text -> text.contains("suicide") || text.contains("myself"));
    assertThat(inputs).anyMatch(text -> text.chars().anyMatch(c -> c > 0x3000));
  }

  @Test
  void the_figures_name_lengths_inputs_and_how_many_threw() {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    boolean held = new ScreenBench(out, 1, 20).run(100);
    assertThat(held).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("2000 characters of an ordinary text")
        .contains("20000 characters of much of one thing")
        .contains("100 inputs of any kind, phrases alone (seeds from 20261127, ")
        .contains("1 inputs of any kind, with passages")
        .contains(" 0 threw");
  }

  private static List<String> inputs(long seed) {
    var any = new AnyInputs(seed);
    return IntStream.range(0, 2_000).mapToObj(i -> any.next()).toList();
  }
}
