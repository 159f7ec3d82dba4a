package org.evenkeel.ml.text.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenkeel.ml.text.Emotion;
import org.evenkeel.ml.text.LabelFigures;
import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.GoEmotionsLabel;
import org.evenkeel.ml.text.model.LinearHead;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.evenkeel.ml.text.model.ServedLabel;
import org.junit.jupiter.api.Test;

class EmotionModelFilesTests {
  private static final String ENCODER = "ab12";

  private final float[] weights = new float[SentenceEncoder.DIMENSION];
  private final byte[] file = file();

  @Test
  void what_was_written_is_read() {
    EmotionModelFiles.Heads loaded = EmotionModelFiles.read(file, "model.json");

    assertThat(loaded.model().version()).isEqualTo("7");
    assertThat(loaded.model().labels().getFirst().head().weights()).isEqualTo(weights);
    assertThat(loaded.model().goEmotions().getFirst().name()).isEqualTo("gratitude");
    assertThat(loaded.figures().labels()).containsKey("neutral");
    assertThat(loaded.encoder()).isEqualTo("encoder.onnx");
    assertThat(loaded.encoderSha256()).isEqualTo(ENCODER);
  }

  @Test
  void a_changed_threshold_is_noticed() {
    byte[] changed =
        new String(file, UTF_8)
            .replace("\"threshold\" : 0.31", "\"threshold\" : 0.32")
            .getBytes(UTF_8);

    assertThatThrownBy(() -> EmotionModelFiles.read(changed, "model.json"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("model.json is damaged: its checksum does not fit");
  }

  @Test
  void half_a_file_is_refused_in_a_sentence() {
    byte[] half = Arrays.copyOf(file, file.length / 2);

    assertThatThrownBy(() -> EmotionModelFiles.read(half, "model.json"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("model.json is damaged: it cannot be read");
  }

  @Test
  void an_empty_object_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> EmotionModelFiles.read("{}".getBytes(UTF_8), "model.json"))
        .isInstanceOf(ModelFileException.class);
  }

  @Test
  void a_changed_label_of_goemotions_is_noticed() {
    byte[] changed = new String(file, UTF_8).replace("\"gratitude\"", "\"grief\"").getBytes(UTF_8);

    assertThatThrownBy(() -> EmotionModelFiles.read(changed, "model.json"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("its checksum does not fit");
  }

  private byte[] file() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i / 7f;
    }
    LinearHead head = new LinearHead(weights, -0.5f);
    EmotionModel model =
        new EmotionModel(
            "7",
            List.of(new ServedLabel(Emotion.NEUTRAL, head, 0.31)),
            List.of(new GoEmotionsLabel("gratitude", head, 0.4)),
            head,
            head);
    LabelFigures label = new LabelFigures(10, 0.3, 0.5, 0.5, 0.5, 0.01, 0.02);
    ModelFigures figures = new ModelFigures(100, 0.5, 0.01, 0.9, Map.of("neutral", label));
    return EmotionModelFiles.write(
        new EmotionModelFiles.Heads(model, figures, "encoder.onnx", ENCODER));
  }
}
