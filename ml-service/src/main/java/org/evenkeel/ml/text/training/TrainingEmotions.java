package org.evenkeel.ml.text.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.LabelFigures;
import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.ServedLabel;

/** Trains on one corpus, tunes and measures on another. The seed decides every partition. */
final class TrainingEmotions {
  private final String version;
  private final Corpus train;
  private final Corpus dev;
  private final long seed;

  TrainingEmotions(String version, Corpus train, Corpus dev, long seed) {
    this.version = version;
    this.train = train;
    this.dev = dev;
    this.seed = seed;
  }

  Trained trained() {
    List<Set<String>> targets = new ArrayList<>(GoEmotions.SOURCES.values());
    targets.add(GoEmotions.POSITIVE);
    targets.add(GoEmotions.NEGATIVE);
    TrainingHead training = new TrainingHead(train, seed);
    List<LinearHead> heads =
        targets.parallelStream().map(target -> training.on(train.having(target))).toList();
    LinearHead positive = heads.get(heads.size() - 2);
    LinearHead negative = heads.getLast();

    MeasuringLabel measuring = new MeasuringLabel(dev.size(), seed);
    List<ServedLabel> labels = new ArrayList<>();
    Map<String, LabelFigures> figures = new TreeMap<>();
    for (Emotion emotion : GoEmotions.SOURCES.keySet()) {
      int at = labels.size();
      LabelFigures measured =
          measuring.of(dev.probabilities(heads.get(at)), dev.having(targets.get(at)));
      figures.put(emotion.label(), measured);
      labels.add(new ServedLabel(emotion, heads.get(at), measured.threshold()));
    }
    return new Trained(
        new EmotionModel(version, labels, List.of(), positive, negative),
        new ModelFigures(
            dev.size(),
            mean(figures.values().stream().map(LabelFigures::f1).toList()),
            mean(figures.values().stream().map(LabelFigures::ece).toList()),
            signAccuracy(positive, negative),
            figures));
  }

  private double signAccuracy(LinearHead positive, LinearHead negative) {
    boolean[] good = dev.having(GoEmotions.POSITIVE);
    boolean[] bad = dev.having(GoEmotions.NEGATIVE);
    int judged = 0;
    int right = 0;
    for (int i = 0; i < dev.size(); i++) {
      if (good[i] != bad[i]) {
        float[] embedding = dev.embeddings().get(i);
        double sentiment = positive.probability(embedding) - negative.probability(embedding);
        judged++;
        right += sentiment > 0 == good[i] ? 1 : 0;
      }
    }
    return MeasuringLabel.rounded((double) right / judged);
  }

  private static double mean(List<Double> values) {
    return MeasuringLabel.rounded(
        values.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  /** A model with its figures. */
  record Trained(EmotionModel model, ModelFigures figures) {}
}
