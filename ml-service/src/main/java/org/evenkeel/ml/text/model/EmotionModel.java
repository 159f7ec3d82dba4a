package org.evenkeel.ml.text.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
  private final List<GoEmotionsLabel> goEmotions;
  private final LinearHead positive;
  private final LinearHead negative;

  /**
   * A model of heads.
   *
   * @param goEmotions heads of the data set's own labels, in its order; none in version 1
   * @throws IllegalArgumentException when there is no head for neutral
   */
  public EmotionModel(
      String version,
      List<ServedLabel> labels,
      List<GoEmotionsLabel> goEmotions,
      LinearHead positive,
      LinearHead negative) {
    if (labels.stream().noneMatch(label -> label.emotion() == Emotion.NEUTRAL)) {
      throw new IllegalArgumentException("the model has no head for neutral");
    }
    this.version = version;
    this.labels = List.copyOf(labels);
    this.goEmotions = List.copyOf(goEmotions);
    this.positive = positive;
    this.negative = negative;
  }

  public String version() {
    return version;
  }

  public List<ServedLabel> labels() {
    return labels;
  }

  public List<GoEmotionsLabel> goEmotions() {
    return goEmotions;
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
        reached(embeddings),
        mean(positive, embeddings) - mean(negative, embeddings));
  }

  /**
   * How strongly a text of these chunks holds an emotion.
   *
   * @return its probability; 0 for an emotion that this model has no head for
   */
  double probability(Emotion emotion, List<float[]> embeddings) {
    return labels.stream()
        .filter(label -> label.emotion() == emotion)
        .mapToDouble(label -> pooled(label, embeddings))
        .findFirst()
        .orElse(0);
  }

  /** Probability of each of GoEmotions' labels, in its order; empty without heads for them. */
  public Map<String, Double> goEmotions(List<float[]> embeddings) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    goEmotions.forEach(label -> probabilities.put(label.name(), pooled(label, embeddings)));
    return probabilities;
  }

  private List<String> reached(List<float[]> embeddings) {
    return goEmotions.stream()
        .filter(label -> pooled(label, embeddings) >= label.threshold())
        .map(GoEmotionsLabel::name)
        .toList();
  }

  private static double pooled(ServedLabel label, List<float[]> embeddings) {
    return label.emotion() == Emotion.NEUTRAL
        ? mean(label.head(), embeddings)
        : strongest(label.head(), embeddings);
  }

  private static double pooled(GoEmotionsLabel label, List<float[]> embeddings) {
    return label.name().equals(Emotion.NEUTRAL.label())
        ? mean(label.head(), embeddings)
        : strongest(label.head(), embeddings);
  }

  private static double strongest(LinearHead head, List<float[]> embeddings) {
    int share = Math.ceilDiv(embeddings.size(), POOLED_SHARE);
    return embeddings.stream()
        .map(head::probability)
        .sorted(Comparator.reverseOrder())
        .limit(share)
        .collect(Collectors.averagingDouble(p -> p));
  }

  private static double mean(LinearHead head, List<float[]> embeddings) {
    return embeddings.stream().mapToDouble(head::probability).average().orElse(0);
  }
}
