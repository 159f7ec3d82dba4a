package org.evenkeel.bench.ope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.evenkeel.offpolicy.Judging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpeBenchTests {
  private static final Judging.Settings QUICK = new Judging.Settings(3, 200, 0.95, 1);

  @TempDir private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final OpeBench bench =
      new OpeBench(new PrintStream(printed, true, StandardCharsets.UTF_8), QUICK);

  @Test
  void without_the_data_it_says_what_is_missing_and_where() throws IOException {
    assertThat(bench.run(folder, Optional.empty())).isFalse();
    assertThat(text()).contains(folder.resolve(OpeBench.UNIFORM).toString(), "--data FOLDER");
  }

  /** Even items are clicked half the time, odd ones never; the second log shows even ones more. */
  @Test
  void each_log_tells_what_the_other_s_policy_is_worth() throws IOException {
    write(OpeBench.UNIFORM, 1.0 / OpenBandit.ITEMS, 1.0 / OpenBandit.ITEMS);
    write(OpeBench.BTS, 0.75 / 17, 0.25 / 17);
    Path json = folder.resolve("figures.json");

    assertThat(bench.run(folder, Optional.of(json))).isTrue();

    assertThat(text()).contains("uniform log, BTS policy, all positions: 6,000 rounds");
    JsonNode directions = JsonMapper.shared().readTree(Files.readString(json)).path("directions");
    assertThat(directions).hasSize(8);
    for (String estimator : List.of("ips", "snips", "dr")) {
      JsonNode there = directions.get(0);
      assertThat(there.at("/" + estimator + "/value").asDouble()).isCloseTo(0.375, within(0.03));
      assertThat(there.at("/own_log/value").asDouble()).isCloseTo(0.375, within(0.03));
      assertThat(directions.get(1).at("/" + estimator + "/value").asDouble())
          .isCloseTo(0.25, within(0.03));
      assertThat(directions.get(1).at("/" + estimator + "/holds_own_mean").isBoolean()).isTrue();
    }
    assertThat(directions.get(0).at("/weights/effective_sample_size").asDouble())
        .isBetween(1_000.0, 6_000.0);
    assertThat(directions.get(1).at("/weights/mean").asDouble()).isCloseTo(1, within(0.05));
  }

  @Test
  void a_log_with_odds_of_zero_is_refused_in_the_table() throws IOException {
    write(OpeBench.UNIFORM, 1.0 / OpenBandit.ITEMS, 1.0 / OpenBandit.ITEMS);
    write(OpeBench.BTS, 1.0 / 17, 0);

    assertThat(bench.run(folder, Optional.empty())).isTrue();
    assertThat(text()).contains("holds it").doesNotContain("refused: propensities_invalid");

    try (Writer rows = writer(OpeBench.BTS)) {
      rows.write("x,timestamp,item_id,position,click,propensity_score\n");
      for (int i = 0; i < 300; i++) {
        rows.write(i + ",now,3,1,1,0\n");
      }
    }
    assertThat(bench.run(folder, Optional.empty())).isTrue();
    assertThat(text()).contains("refused: propensities_invalid 300 choices");
  }

  @Test
  void other_columns_and_broken_rows_are_named() throws IOException {
    write(OpeBench.UNIFORM, 1.0 / OpenBandit.ITEMS, 1.0 / OpenBandit.ITEMS);
    try (Writer rows = writer(OpeBench.BTS)) {
      rows.write("a,b\n1,2\n");
    }
    assertThatThrownBy(() -> bench.run(folder, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has not the columns");
    try (Writer rows = writer(OpeBench.BTS)) {
      rows.write("item_id,position,click,propensity_score\n99,1,0,0.1\n");
    }
    assertThatThrownBy(() -> bench.run(folder, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a row that is none");
  }

  private void write(String name, double even, double odd) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    try (Writer rows = writer(name)) {
      rows.write("x,timestamp,item_id,position,click,propensity_score\n");
      for (int i = 0; i < 6_000; i++) {
        boolean isEven = random.nextDouble() < even * 17;
        int item = 2 * random.nextInt(17) + (isEven ? 0 : 1);
        int click = isEven && random.nextBoolean() ? 1 : 0;
        rows.write(
            "%d,now,%d,%d,%d,%s%n".formatted(i, item, 1 + i % 3, click, isEven ? even : odd));
      }
    }
  }

  private Writer writer(String name) throws IOException {
    return new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))), StandardCharsets.UTF_8);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
