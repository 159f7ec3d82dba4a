package org.evenkeel.ml.text.infrastructure;

import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes emotion models. What it reads is whole and fits the encoder, or it refuses. */
public final class EmotionModelFiles {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private EmotionModelFiles() {}

  /**
   * Reads a model.
   *
   * @param name how to call the file in a message
   * @param encoderSha256 the encoder that will make the embeddings
   * @throws ModelFileException when the file is damaged or was made for another encoder
   */
  public static LoadedEmotionModel read(byte[] file, String name, String encoderSha256) {
    try {
      StoredEmotionModel stored = MAPPER.readValue(file, StoredEmotionModel.class);
      if (!stored.intact()) {
        throw new ModelFileException(
            "The model file %s is damaged: its checksum does not fit. Restore it or choose another"
                    .formatted(name)
                + " version.");
      }
      if (!stored.encoderSha256().equals(encoderSha256)) {
        throw new ModelFileException(
            "The model file %s was trained on another encoder than the one on the class path."
                .formatted(name));
      }
      return new LoadedEmotionModel(stored.model(), stored.figures());
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new ModelFileException(
          "The model file %s is damaged: it cannot be read. Restore it or choose another version."
              .formatted(name),
          e);
    }
  }

  public static byte[] write(EmotionModel model, String encoderSha256, ModelFigures figures) {
    return MAPPER.writeValueAsBytes(StoredEmotionModel.of(model, encoderSha256, figures));
  }
}
