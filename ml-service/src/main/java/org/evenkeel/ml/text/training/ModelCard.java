package org.evenkeel.ml.text.training;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.ml.text.ModelFigures;

/** Writes a model's card, so that its figures are the measured ones. */
final class ModelCard {
  private final String version;
  private final long seed;
  private final int trainingTexts;
  private final ModelFigures figures;

  ModelCard(String version, long seed, int trainingTexts, ModelFigures figures) {
    this.version = version;
    this.seed = seed;
    this.trainingTexts = trainingTexts;
    this.figures = figures;
  }

  String text() {
    return String.format(
        Locale.ROOT,
        """
        # Emotion model, version %s

        **What it is.** One logistic regression a label over the sentence embedding of
        all-MiniLM-L6-v2 (int8 ONNX, mean pooling, L2 normalised). Several labels may hold at once.
        Sentiment is P(positive) - P(negative) of two further heads, so it lies in [-1, 1].

        **Data.** GoEmotions (Demszky et al. 2020), English Reddit comments, Apache-2.0. Fitted on
        train.tsv (%d texts); thresholds tuned on dev.tsv (%d texts). The test split was not used.
        Encoder: sentence-transformers/all-MiniLM-L6-v2, Apache-2.0.

        **Labels.**
        %s
        Sentiment groups are the data set's own: positive and negative labels; realization, surprise,
        curiosity, confusion and neutral belong to neither.

        **Long text** is cut at sentence ends into chunks of 48 word pieces at most. A label's
        probability is the mean over the third of the chunks where it is strongest; neutral and
        sentiment are means over all chunks.

        ## Figures
        On dev. The weights never saw dev. Precision, recall and F1 are cross-fitted: each fifth of
        dev is judged with the threshold that is best on the other four fifths. ECE: 15 bins of equal
        mass over predictions of 0.1 or more, on the probabilities as they are served.

        | label | texts | threshold served | precision | recall | F1 | ECE | ECE by chance |
        |---|---|---|---|---|---|---|---|
        %s
        Macro-F1 over the served labels %.3f, mean ECE %.3f. Sign of the sentiment right on %.1f%% of
        the texts that are either positive or negative.

        "ECE by chance" is what a perfectly calibrated model would show on so few texts: an ECE near
        it is no sign of a fault. A threshold of 1.00 means that cross-fitted F1 was below 0.2: the
        probability is served, the label is never predicted.

        ## Limits
        - Overwhelm is not served: the data have no such label.
        - Anxiety (164 training texts) and calm (153) rest on very little, and it shows above. Calm
          is learnt from relief, which is not quite the same.
        - Trained on Reddit comments, served on private notes; no figures for such notes exist yet.
          English only.
        - It says what a text expresses, not how a person is. It is no crisis detector and no
          diagnosis; crisis screening is a component of its own.
        - int8 kernels differ between versions of ONNX Runtime and between processor families: another
          one gives slightly different embeddings, and from them slightly different weights and
          figures (measured: 1.20 for 1.29 moves macro-F1 by 0.001). With the same runtime on the
          same machine training twice gives the same file.

        ## Command
        `java -jar ml-service.jar train-emotions --data <goemotions> --out <folder> --version %s --seed %d`
        """,
        version,
        trainingTexts,
        figures.texts(),
        sources(),
        rows(),
        figures.macroF1(),
        figures.meanEce(),
        figures.sentimentSignAccuracy() * 100,
        version,
        seed);
  }

  private static String sources() {
    return GoEmotions.SOURCES.entrySet().stream()
        .map(e -> e.getKey().label() + " ← " + String.join(" + ", new TreeSet<>(e.getValue())))
        .collect(Collectors.joining("; ", "", "."));
  }

  private String rows() {
    return figures.labels().entrySet().stream()
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
        .collect(Collectors.joining());
  }
}
