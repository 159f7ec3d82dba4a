package org.evenkeel.crisis.screen.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns weights of word sequences. A text in danger need not be dangerous in every sentence: after
 * a first round over whole short texts, each further round learns from the passage of a text that
 * was most alarming (multiple-instance learning, as in Andrews et al., NIPS 2002).
 */
final class WordingLearner {
  private static final int ROUNDS = 3;
  private static final long SEED = 20261127;
  private static final double SMALLEST = 0.02;

  private final WordIds ids = new WordIds();
  private final Map<Integer, String> words = new HashMap<>();
  private final LinearLearner learner;

  WordingLearner(LinearLearner learner) {
    this.learner = learner;
    ids.learn(WordIds.BOUNDARY);
  }

  /** Rows of the data file: sequence and weight, the bias first. */
  List<List<String>> learn(List<LearntText> texts) {
    List<LearntText> used =
        texts.stream().filter(text -> !text.offer() && text.reading().size() > 0).toList();
    used.forEach(this::learnWords);
    List<Passage> passages = used.stream().map(text -> ids.passage(text.reading())).toList();
    Features features = new Features(passages);
    double[] scales = features.scales(passages, used.stream().map(LearntText::danger).toList());
    double[] weights = new double[features.size() + 1];
    for (int round = 0; round < ROUNDS; round++) {
      List<LinearLearner.Row> rows = new ArrayList<>();
      for (int i = 0; i < used.size(); i++) {
        add(rows, features, passages.get(i), used.get(i).danger(), weights, round);
      }
      rows.forEach(row -> row.scale(scales));
      weights =
          learner.learn(rows.toArray(LinearLearner.Row[]::new), features.size() + 1, SEED + round);
      for (int feature = 0; feature < weights.length; feature++) {
        weights[feature] *= scales[feature];
      }
    }
    return rows(features, weights);
  }

  private void learnWords(LearntText text) {
    for (int i = 0; i < text.reading().size(); i++) {
      ids.learn(WordIds.spelling(text.reading().word(i)));
    }
    ids.learn(WordIds.ASKED);
  }

  private void add(
      List<LinearLearner.Row> rows,
      Features features,
      Passage passage,
      boolean danger,
      double[] weights,
      int round) {
    boolean fits = passage.size() - 1 <= WordingReader.WINDOW;
    if (fits) {
      rows.add(features.row(passage, 0, passage.size() - 1, danger));
    }
    if (round == 0 && (danger || fits)) {
      return;
    }
    LinearLearner.Row[] best = new LinearLearner.Row[1];
    double[] highest = {Double.NEGATIVE_INFINITY};
    passage.windows(
        ids.of(WordIds.BOUNDARY),
        WordingReader.WINDOW,
        (from, to) -> {
          LinearLearner.Row row = features.row(passage, from, to, danger);
          double score = row.dot(weights);
          if (score > highest[0]) {
            highest[0] = score;
            best[0] = row;
          }
        });
    rows.add(best[0]);
  }

  private List<List<String>> rows(Features features, double[] weights) {
    for (String word : new ArrayList<>(ids.all().keySet())) {
      words.put(ids.of(word), word);
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", format(weights[features.size()])));
    for (int feature = 0; feature < features.size(); feature++) {
      if (Math.abs(weights[feature]) >= SMALLEST) {
        rows.add(List.of(sequence(features.key(feature)), format(weights[feature])));
      }
    }
    return rows;
  }

  private String sequence(long key) {
    StringBuilder sequence = new StringBuilder();
    for (int shift = 2 * Passage.BITS; shift >= 0; shift -= Passage.BITS) {
      int id = (int) ((key >>> shift) & ((1 << Passage.BITS) - 1));
      if (id != WordIds.UNKNOWN) {
        sequence.append(sequence.isEmpty() ? "" : " ").append(words.get(id));
      }
    }
    return sequence.toString();
  }

  private static String format(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }
}
