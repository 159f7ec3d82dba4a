package org.evenkeel.ml.text.training;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.ml.text.LabelFigures;
import org.evenkeel.ml.text.ModelFigures;

/**
 * What was measured of a model.
 *
 * @param comments of GoEmotions' dev
 * @param heldOut texts of our own
 * @param goEmotions the data set's labels on dev, each fifth judged with the threshold that is best
 *     on the other four
 * @param goEmotionsAsServed the same with the served thresholds, which never saw dev
 * @param emotions what is served, with the served thresholds
 * @param sentimentSign share of positive or negative comments whose sentiment has their sign
 */
record TextFigures(
    int comments,
    int heldOut,
    Map<String, LabelFigures> goEmotions,
    Map<String, LabelFigures> goEmotionsAsServed,
    Map<String, LabelFigures> emotions,
    double sentimentSign) {

  static double macroF1(Collection<LabelFigures> figures) {
    return MeasuringLabel.rounded(
        figures.stream().mapToDouble(LabelFigures::f1).average().orElse(0));
  }

  static double meanEce(Collection<LabelFigures> figures) {
    return MeasuringLabel.rounded(
        figures.stream().mapToDouble(LabelFigures::ece).average().orElse(0));
  }

  static double meanEceByChance(Collection<LabelFigures> figures) {
    return MeasuringLabel.rounded(
        figures.stream().mapToDouble(LabelFigures::eceByChance).average().orElse(0));
  }

  /** As a model's file states them: the served emotions. */
  ModelFigures ofModel() {
    return new ModelFigures(
        comments + heldOut,
        macroF1(emotions.values()),
        meanEce(emotions.values()),
        sentimentSign,
        emotions);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        """
        What is served: anxiety, overwhelm and calm on %d held-out texts of our own, the others on \
        GoEmotions dev (%d comments). Served thresholds, set on texts that were held back from the training.

        %s
        Mean: F1 %.3f, ECE %.3f (by chance %.3f). Sign of the sentiment right on %.1f%% of the comments \
        that are either positive or negative.

        GoEmotions' 28 labels on dev: thresholds cross-fitted in five folds.

        %s
        Macro-F1 %.3f, mean ECE %.3f (by chance %.3f); with the served thresholds, which never saw dev, \
        macro-F1 %.3f.
        """,
        heldOut,
        comments,
        table(emotions),
        macroF1(emotions.values()),
        meanEce(emotions.values()),
        meanEceByChance(emotions.values()),
        sentimentSign * 100,
        table(goEmotions),
        macroF1(goEmotions.values()),
        meanEce(goEmotions.values()),
        meanEceByChance(goEmotions.values()),
        macroF1(goEmotionsAsServed.values()));
  }

  private static String table(Map<String, LabelFigures> figures) {
    return figures.entrySet().stream()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.3f | %.3f | %.3f | %.3f | %.3f |\n",
                    e.getKey(),
                    e.getValue().positives(),
                    e.getValue().threshold(),
                    e.getValue().precision(),
                    e.getValue().recall(),
                    e.getValue().f1(),
                    e.getValue().ece(),
                    e.getValue().eceByChance()))
        .collect(
            Collectors.joining(
                "",
                """
                | label | texts | threshold | precision | recall | F1 | ECE | ECE by chance |
                |---|---|---|---|---|---|---|---|
                """,
                ""));
  }
}
