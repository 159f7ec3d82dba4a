package org.evenkeel.bench.ope;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.offpolicy.Judging;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The estimators on two logs of one shop and week, one shown uniformly and one by Bernoulli
 * Thompson sampling (BTS): each judges the other's policy, whose worth its own log tells. Needs no
 * suite. The data stay where they are.
 */
public final class OpeBench {
  static final String UNIFORM = "random-men.csv.gz";
  static final String BTS = "bts-men.csv.gz";

  private static final long SEED = 20261128;

  private final PrintStream out;
  private final Judging.Settings settings;

  public OpeBench(PrintStream out) {
    this(out, Judging.Settings.standard(SEED));
  }

  OpeBench(PrintStream out, Judging.Settings settings) {
    this.out = out;
    this.settings = settings;
  }

  /**
   * Prints the table.
   *
   * @param folder of the two logs
   * @param json where the figures go as data too
   * @return false when the data are not there
   * @throws IOException when they cannot be read, or the file not written
   */
  public boolean run(Path folder, Optional<Path> json) throws IOException {
    for (String name : List.of(UNIFORM, BTS)) {
      if (!Files.isReadable(folder.resolve(name))) {
        out.printf(
            "There is no %s. This measurement needs the small Open Bandit sample (men, %s and"
                + " %s);%n--data FOLDER says where it is.%n",
            folder.resolve(name), UNIFORM, BTS);
        return false;
      }
    }
    List<Direction> directions =
        directions(OpenBandit.read(folder.resolve(UNIFORM)), OpenBandit.read(folder.resolve(BTS)));
    directions.forEach(direction -> out.print(Figures.table(direction)));
    if (json.isPresent()) {
      Files.writeString(
          json.get(),
          JsonMapper.builder()
                  .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                  .build()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(Figures.data(directions, settings))
              + "\n");
    }
    return true;
  }

  private List<Direction> directions(OpenBandit uniform, OpenBandit bts) {
    List<Direction> directions = new ArrayList<>();
    for (Optional<Integer> position :
        Stream.concat(
                Stream.of(Optional.<Integer>empty()),
                Stream.iterate(1, n -> n + 1).limit(OpenBandit.POSITIONS).map(Optional::of))
            .toList()) {
      directions.add(
          Direction.of(
              "uniform log, BTS policy", position, uniform, bts, Direction.shares(bts), settings));
      directions.add(
          Direction.of(
              "BTS log, uniform policy", position, bts, uniform, Direction.uniform(), settings));
    }
    return directions;
  }
}
