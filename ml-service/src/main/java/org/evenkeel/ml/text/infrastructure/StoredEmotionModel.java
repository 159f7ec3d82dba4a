package org.evenkeel.ml.text.infrastructure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.GoEmotionsLabel;
import org.evenkeel.ml.text.model.ServedLabel;

/**
 * An emotion model as it stands in {@code models/emotion/<version>/model.json}.
 *
 * @param encoder the one that the MiniLM jar brings, or a file beside this one
 * @param encoderSha256 the encoder whose embeddings the heads were trained on
 * @param weightsSha256 over labels, thresholds and weights, so that a damaged file is noticed
 */
record StoredEmotionModel(
    String version,
    String encoder,
    String encoderSha256,
    List<Label> labels,
    List<Named> goEmotions,
    StoredHead positive,
    StoredHead negative,
    ModelFigures figures,
    String weightsSha256) {
  record Label(String emotion, double threshold, StoredHead head) {}

  record Named(String name, double threshold, StoredHead head) {}

  StoredEmotionModel {
    labels = List.copyOf(labels);
    goEmotions = List.copyOf(goEmotions);
  }

  static StoredEmotionModel of(
      EmotionModel model, String encoder, String encoderSha256, ModelFigures figures) {
    List<Label> labels = new ArrayList<>();
    for (ServedLabel label : model.labels()) {
      labels.add(
          new Label(label.emotion().label(), label.threshold(), StoredHead.of(label.head())));
    }
    List<Named> goEmotions =
        model.goEmotions().stream()
            .map(one -> new Named(one.name(), one.threshold(), StoredHead.of(one.head())))
            .toList();
    StoredHead positive = StoredHead.of(model.positive());
    StoredHead negative = StoredHead.of(model.negative());
    return new StoredEmotionModel(
        model.version(),
        encoder,
        encoderSha256,
        labels,
        goEmotions,
        positive,
        negative,
        figures,
        checksum(model.version(), labels, goEmotions, positive, negative));
  }

  boolean intact() {
    return weightsSha256.equals(checksum(version, labels, goEmotions, positive, negative));
  }

  EmotionModel model() {
    List<ServedLabel> served = new ArrayList<>();
    for (Label label : labels) {
      served.add(
          new ServedLabel(Emotion.of(label.emotion()), label.head().head(), label.threshold()));
    }
    List<GoEmotionsLabel> named =
        goEmotions.stream()
            .map(one -> new GoEmotionsLabel(one.name(), one.head().head(), one.threshold()))
            .toList();
    return new EmotionModel(version, served, named, positive.head(), negative.head());
  }

  private static String checksum(
      String version,
      List<Label> labels,
      List<Named> goEmotions,
      StoredHead positive,
      StoredHead negative) {
    StringBuilder content = new StringBuilder(version);
    for (Label label : labels) {
      content.append('\n').append(label.emotion()).append(' ').append(label.threshold());
      append(label.head(), content);
    }
    for (Named named : goEmotions) {
      content.append('\n').append(named.name()).append(' ').append(named.threshold());
      append(named.head(), content);
    }
    append(positive, content);
    append(negative, content);
    return Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StoredHead head, StringBuilder to) {
    to.append('\n').append(head.bias()).append(' ').append(head.weights());
  }
}
