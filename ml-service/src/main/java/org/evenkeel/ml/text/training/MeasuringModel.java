package org.evenkeel.ml.text.training;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.LabelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.GoEmotionsLabel;
import org.evenkeel.ml.text.model.ServedLabel;

/**
 * Measures a model as it is served: GoEmotions' labels, and the emotions made of them, on dev;
 * anxiety, overwhelm and calm on texts of our own that nobody trained with.
 */
final class MeasuringModel {
  private static final long SEED = 20261128;

  private final EmotionModel model;
  private final Embedded dev;
  private final Embedded heldOut;

  MeasuringModel(EmotionModel model, Embedded dev, Embedded heldOut) {
    this.model = model;
    this.dev = dev;
    this.heldOut = heldOut;
  }

  TextFigures figures() {
    Map<String, LabelFigures> crossFitted = new LinkedHashMap<>();
    Map<String, LabelFigures> asServed = new LinkedHashMap<>();
    MeasuringLabel measuring = new MeasuringLabel(dev.size(), SEED);
    List<Map<String, Double>> probabilities = dev.texts().stream().map(model::goEmotions).toList();
    for (GoEmotionsLabel label : model.goEmotions()) {
      double[] each =
          probabilities.stream().mapToDouble(one -> one.getOrDefault(label.name(), 0.0)).toArray();
      boolean[] labels = dev.having(Set.of(label.name()));
      crossFitted.put(label.name(), measuring.of(each, labels));
      asServed.put(label.name(), served(each, labels, label.threshold()));
    }
    Map<String, LabelFigures> emotions = new LinkedHashMap<>();
    model.labels().stream()
        .sorted(Comparator.comparing(ServedLabel::emotion))
        .forEach(label -> emotions.put(label.emotion().label(), emotion(label)));
    return new TextFigures(
        dev.size(), heldOut.size(), crossFitted, asServed, emotions, signAccuracy());
  }

  private LabelFigures emotion(ServedLabel label) {
    Emotion emotion = label.emotion();
    boolean own = OwnTexts.EMOTIONS.contains(emotion);
    Embedded texts = own ? heldOut : dev;
    Set<String> names =
        own ? Set.of(emotion.label()) : GoEmotions.SOURCES.getOrDefault(emotion, Set.of());
    double[] probabilities =
        texts.each(chunks -> model.analyze(chunks).probabilities().getOrDefault(emotion, 0.0));
    return served(probabilities, texts.having(names), label.threshold());
  }

  private static LabelFigures served(double[] probabilities, boolean[] labels, double threshold) {
    Counts counts = new Counts();
    for (int i = 0; i < labels.length; i++) {
      counts.add(threshold < 1 && probabilities[i] >= threshold, labels[i]);
    }
    return new LabelFigures(
        counts.positives(),
        threshold,
        MeasuringLabel.rounded(counts.precision()),
        MeasuringLabel.rounded(counts.recall()),
        MeasuringLabel.rounded(counts.f1()),
        MeasuringLabel.rounded(Calibration.error(probabilities, labels)),
        MeasuringLabel.rounded(Calibration.errorByChance(probabilities, SEED)));
  }

  private double signAccuracy() {
    boolean[] good = dev.having(GoEmotions.POSITIVE);
    boolean[] bad = dev.having(GoEmotions.NEGATIVE);
    double[] sentiments = dev.each(chunks -> model.analyze(chunks).sentiment());
    int judged = 0;
    int right = 0;
    for (int i = 0; i < good.length; i++) {
      if (good[i] != bad[i]) {
        judged++;
        right += sentiments[i] > 0 == good[i] ? 1 : 0;
      }
    }
    return MeasuringLabel.rounded((double) right / judged);
  }
}
