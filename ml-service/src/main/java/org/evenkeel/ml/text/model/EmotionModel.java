package org.evenkeel.ml.text.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.TextAnalysis;

/** Heads over sentence embeddings: several emotions may hold, and a sentiment from two heads. */
public final class EmotionModel {
  /** A long text holds an emotion when a third of its chunks does, not a single one. */
  private static final int POOLED_SHARE = 3;

  private final String version;
  private final List<ServedLabel> labels;
  private final LinearHead positive;
  private final LinearHead negative;

  public EmotionModel(
      String version, List<ServedLabel> labels, LinearHead positive, LinearHead negative) {
    if (labels.stream().noneMatch(label -> label.emotion() == Emotion.NEUTRAL)) {
      throw new IllegalArgumentException("the model has no head for neutral");
    }
    this.version = version;
    this.labels = List.copyOf(labels);
    this.positive = positive;
    this.negative = negative;
  }

  public String version() {
    return version;
  }

  public List<ServedLabel> labels() {
    return labels;
  }

  public LinearHead positive() {
    return positive;
  }

  public LinearHead negative() {
    return negative;
  }

  /**
   * Analyses the embeddings of a text's chunks. An emotion's probability is the mean over the third
   * of the chunks where it is strongest; neutral and sentiment are means over all chunks.
   *
   * @param embeddings one a chunk, at least one
   */
  public TextAnalysis analyze(List<float[]> embeddings) {
    Map<Emotion, Double> probabilities = new EnumMap<>(Emotion.class);
    List<ServedLabel> predicted = new ArrayList<>();
    for (ServedLabel label : labels) {
      double probability = pooled(label, embeddings);
      probabilities.put(label.emotion(), probability);
      if (label.threshold() < 1 && probability >= label.threshold()) {
        predicted.add(label);
      }
    }
    List<Emotion> ranked =
        predicted.stream()
            .map(ServedLabel::emotion)
            .sorted(Comparator.comparingDouble((Emotion e) -> -probabilities.getOrDefault(e, 0.0)))
            .toList();
    return new TextAnalysis(
        version,
        probabilities,
        Set.copyOf(ranked),
        ranked.isEmpty() ? Emotion.NEUTRAL : ranked.getFirst(),
        ranked.size() < 2 ? null : ranked.get(1),
        mean(positive, embeddings) - mean(negative, embeddings));
  }

  private static double pooled(ServedLabel label, List<float[]> embeddings) {
    if (label.emotion() == Emotion.NEUTRAL) {
      return mean(label.head(), embeddings);
    }
    int share = Math.ceilDiv(embeddings.size(), POOLED_SHARE);
    return embeddings.stream()
        .map(label.head()::probability)
        .sorted(Comparator.reverseOrder())
        .limit(share)
        .collect(Collectors.averagingDouble(p -> p));
  }

  private static double mean(LinearHead head, List<float[]> embeddings) {
    return embeddings.stream().mapToDouble(head::probability).average().orElse(0);
  }
}
