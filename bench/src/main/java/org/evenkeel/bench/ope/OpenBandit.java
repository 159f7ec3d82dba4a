package org.evenkeel.bench.ope;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One log of the Open Bandit Dataset (Saito et al. 2021, CC BY 4.0): 34 items, three positions, a
 * click or none, and the odds the item was shown with. It names no person: every round counts as of
 * its own.
 */
record OpenBandit(List<Round> rounds) {
  static final int ITEMS = 34;
  static final int POSITIONS = 3;

  private static final List<String> COLUMNS =
      List.of("item_id", "position", "click", "propensity_score");

  /**
   * One item shown.
   *
   * @param item from 0
   * @param position from 1
   * @param click 0 or 1
   */
  record Round(int item, int position, int click, double propensity) {
    Round {
      if (item < 0 || item >= ITEMS || position < 1 || position > POSITIONS) {
        throw new IllegalArgumentException("a round of another data set");
      }
    }
  }

  OpenBandit {
    rounds = List.copyOf(rounds);
  }

  /** The rounds of a position. */
  OpenBandit at(int position) {
    return new OpenBandit(rounds.stream().filter(round -> round.position == position).toList());
  }

  /**
   * Reads a log.
   *
   * @param file compressed CSV with a header
   * @throws IOException when it cannot be read or has other columns
   */
  static OpenBandit read(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String header = lines.readLine();
      List<String> names = header == null ? List.of() : Arrays.asList(header.split(",", -1));
      if (!names.containsAll(COLUMNS)) {
        throw new IOException(file + " has not the columns " + COLUMNS);
      }
      int[] at = COLUMNS.stream().mapToInt(names::indexOf).toArray();
      return new OpenBandit(lines.lines().map(line -> round(line.split(",", -1), at)).toList());
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(file + " has a row that is none: " + e.getMessage(), e);
    }
  }

  private static Round round(String[] cells, int[] at) {
    return new Round(
        Integer.parseInt(cells[at[0]]),
        Integer.parseInt(cells[at[1]]),
        Integer.parseInt(cells[at[2]]),
        Double.parseDouble(cells[at[3]]));
  }
}
