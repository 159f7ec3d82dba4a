package org.evenkeel.ml.text.infrastructure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.ServedLabel;

/**
 * An emotion model as it stands in {@code models/emotion/<version>/model.json}.
 *
 * @param encoderSha256 the encoder whose embeddings the heads were trained on
 * @param weightsSha256 over labels, thresholds and weights, so that a damaged file is noticed
 */
record StoredEmotionModel(
    String version,
    String encoder,
    String encoderSha256,
    List<Label> labels,
    StoredHead positive,
    StoredHead negative,
    ModelFigures figures,
    String weightsSha256) {
  record Label(String emotion, double threshold, StoredHead head) {}

  StoredEmotionModel {
    labels = List.copyOf(labels);
  }

  static StoredEmotionModel of(EmotionModel model, String encoderSha256, ModelFigures figures) {
    List<Label> labels = new ArrayList<>();
    for (ServedLabel label : model.labels()) {
      labels.add(
          new Label(label.emotion().label(), label.threshold(), StoredHead.of(label.head())));
    }
    StoredHead positive = StoredHead.of(model.positive());
    StoredHead negative = StoredHead.of(model.negative());
    return new StoredEmotionModel(
        model.version(),
        MiniLmFiles.NAME,
        encoderSha256,
        labels,
        positive,
        negative,
        figures,
        checksum(model.version(), labels, positive, negative));
  }

  boolean intact() {
    return weightsSha256.equals(checksum(version, labels, positive, negative));
  }

  EmotionModel model() {
    List<ServedLabel> served = new ArrayList<>();
    for (Label label : labels) {
      served.add(
          new ServedLabel(Emotion.of(label.emotion()), label.head().head(), label.threshold()));
    }
    return new EmotionModel(version, served, positive.head(), negative.head());
  }

  private static String checksum(
      String version, List<Label> labels, StoredHead positive, StoredHead negative) {
    StringBuilder content = new StringBuilder(version);
    for (Label label : labels) {
      content.append('\n').append(label.emotion()).append(' ').append(label.threshold());
      append(label.head(), content);
    }
    append(positive, content);
    append(negative, content);
    return Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(StoredHead head, StringBuilder to) {
    to.append('\n').append(head.bias()).append(' ').append(head.weights());
  }
}
