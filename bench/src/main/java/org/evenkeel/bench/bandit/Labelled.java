package org.evenkeel.bench.bandit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Rows with a label, of which a policy is only told whether it named the right one. Rewards are 1
 * and 0.
 */
final class Labelled {
  private final double[][] rows;
  private final int[] labels;
  private final int classes;

  private Labelled(double[][] rows, int[] labels, int classes) {
    this.rows = rows;
    this.labels = labels;
    this.classes = classes;
  }

  /**
   * Reads a table with a head line.
   *
   * @param label name of the column with the label
   * @param most rows that are read
   */
  static Labelled read(Path file, String label, int most) throws IOException {
    List<double[]> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String head = reader.readLine();
      int at = head == null ? -1 : List.of(cells(head)).indexOf(label);
      if (at < 0) {
        throw new IOException(file + " has no column " + label);
      }
      String line = reader.readLine();
      while (line != null && rows.size() < most) {
        String[] cells = cells(line);
        names.add(cells[at]);
        rows.add(
            IntStream.range(0, cells.length)
                .filter(i -> i != at)
                .mapToDouble(i -> Double.parseDouble(cells[i]))
                .toArray());
        line = reader.readLine();
      }
    }
    List<String> known = List.copyOf(new TreeSet<>(names));
    return new Labelled(
        rows.toArray(double[][]::new),
        names.stream().mapToInt(known::indexOf).toArray(),
        known.size());
  }

  private static String[] cells(String line) {
    return line.replace("\"", "").split(",", -1);
  }

  int size() {
    return rows.length;
  }

  int classes() {
    return classes;
  }

  int columns() {
    return rows[0].length;
  }

  /** The share of choices that were wrong, over all rows in an order of their own. */
  double progressiveLoss(Learner learner, long order) {
    int[] at = shuffled(order);
    int wrong = 0;
    for (int i = 0; i < at.length; i++) {
      int right = labels[at[i]];
      int chosen = learner.choose(rows[at[i]], order * 1_000_003L + i);
      wrong += chosen == right ? 0 : 1;
      learner.learn(chosen == right ? 1 : 0);
    }
    return wrong / (double) at.length;
  }

  private int[] shuffled(long order) {
    int[] at = IntStream.range(0, rows.length).toArray();
    Random random = new Random(order);
    for (int i = at.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = at[i];
      at[i] = at[j];
      at[j] = swapped;
    }
    return at;
  }
}
