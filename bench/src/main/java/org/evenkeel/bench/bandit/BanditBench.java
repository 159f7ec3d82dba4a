package org.evenkeel.bench.bandit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recommendation policy: progressive loss on three labelled sets against Vowpal Wabbit, greedy
 * and LinUCB in the same orders; gain and regret in a made-up world; the time of a decision.
 */
public final class BanditBench {
  /** Orders that settings were chosen on begin at 101. */
  private static final int FIRST_ORDER = 1;

  private static final String OWN = "ours (Thompson)";

  private record Source(String name, String label, int most) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("Satellite", "classes", Integer.MAX_VALUE),
          new Source("Shuttle", "Class", 20_000),
          new Source("LetterRecognition", "lettr", Integer.MAX_VALUE));

  /** Who takes part, by name. */
  private interface Maker {
    Learner make(Labelled data, boolean squares);
  }

  private final PrintStream out;
  private final Path data;
  private final int orders;
  private final int people;

  /**
   * One measurement.
   *
   * @param root of the repository; the sets lie beside it and are never copied in
   * @param orders how often each set is gone through
   * @param people how many new people the made-up world has
   */
  public BanditBench(PrintStream out, Path root, int orders, int people) {
    this.out = out;
    this.data = root.resolve("../shared/data/bandits").normalize();
    this.orders = orders;
    this.people = people;
  }

  /**
   * Prints the figures.
   *
   * @return the same as a tree
   */
  public Map<String, Object> run() throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("decision", new DecisionTimes().run(out));
    tree.put("world", new ColdStart(out, people).run(11));
    tree.putAll(sets());
    return tree;
  }

  /** The losses on those sets that are there. */
  Map<String, Object> sets() throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Source source : SOURCES) {
      Path file = data.resolve(source.name() + ".csv.gz");
      if (Files.exists(file)) {
        tree.put(
            source.name(), labelled(source, Labelled.read(file, source.label(), source.most())));
      } else {
        out.println("\n" + source.name() + " is left out: there is no " + file);
      }
    }
    return tree;
  }

  /** Writes the tree as JSON. */
  public static void write(Map<String, Object> tree, Path file) {
    JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tree);
  }

  private Map<String, Object> labelled(Source source, Labelled set) {
    out.printf(
        "%n%s: %d rows, %d classes, %d orders; progressive loss%n",
        source.name(), set.size(), set.classes(), orders);
    Map<String, List<Double>> losses = new LinkedHashMap<>();
    for (boolean squares : List.of(true, false)) {
      makers()
          .forEach(
              (name, maker) ->
                  losses.put(
                      name + (squares ? ", with squares" : ""), losses(set, maker, squares)));
    }
    List<Double> ours = losses.getOrDefault(OWN + ", with squares", List.of());
    Map<String, Object> tree = new LinkedHashMap<>();
    losses.forEach((name, values) -> tree.put(name, line(name, ours, values)));
    return tree;
  }

  private Map<String, Object> line(String name, List<Double> ours, List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    Paired paired = Paired.of(ours, values);
    out.printf(
        Locale.ROOT,
        "  %-44s %.4f   ours less this %+.4f +- %.4f, won %d lost %d%s%n",
        name,
        mean,
        paired.mean(),
        paired.error(),
        paired.wins(),
        paired.losses(),
        verdict(paired));
    return Map.of(
        "loss", mean,
        "losses", values,
        "ours_less_this", paired.mean(),
        "error", paired.error(),
        "won", paired.wins(),
        "lost", paired.losses());
  }

  private static String verdict(Paired paired) {
    if (paired.isLower()) {
      return "  better";
    }
    return paired.isHigher() ? "  WORSE" : "";
  }

  private List<Double> losses(Labelled set, Maker maker, boolean squares) {
    List<Double> losses = new ArrayList<>();
    for (int order = FIRST_ORDER; order < FIRST_ORDER + orders; order++) {
      try (Learner learner = maker.make(set, squares)) {
        losses.add(set.progressiveLoss(learner, order));
      }
    }
    return losses;
  }

  private static Map<String, Maker> makers() {
    Map<String, Maker> makers = new LinkedHashMap<>();
    makers.put(OWN, OwnLearners::thompson);
    makers.put("greedy", (data, squares) -> OwnLearners.linUcb(data, squares, 0));
    makers.put("LinUCB 1", (data, squares) -> OwnLearners.linUcb(data, squares, 1));
    for (String exploration :
        List.of(
            "--squarecb",
            "--squarecb --gamma_scale 100",
            "--squarecb --gamma_scale 1000",
            "--regcbopt --mellowness 0.01",
            "--regcbopt --mellowness 0.001",
            "--epsilon 0.02")) {
      makers.put(
          "VW " + exploration, (data, squares) -> new VowpalWabbit(data, squares, exploration));
    }
    return makers;
  }
}
