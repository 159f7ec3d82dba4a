package org.evenkeel.ml.text.infrastructure;

import org.evenkeel.ml.text.ModelFigures;
import org.evenkeel.ml.text.model.EmotionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the heads of emotion models. What it reads is whole, or it refuses. */
public final class EmotionModelFiles {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private EmotionModelFiles() {}

  /**
   * A model as its file has it.
   *
   * @param encoder name of the encoder whose embeddings the heads were made for
   * @param encoderSha256 of its weights
   */
  public record Heads(
      EmotionModel model, ModelFigures figures, String encoder, String encoderSha256) {}

  /**
   * Reads a model.
   *
   * @param name how to call the file in a message
   * @throws ModelFileException when the file is damaged
   */
  public static Heads read(byte[] file, String name) {
    try {
      StoredEmotionModel stored = MAPPER.readValue(file, StoredEmotionModel.class);
      if (!stored.intact()) {
        throw new ModelFileException(
            "The model file %s is damaged: its checksum does not fit. Restore it or choose another"
                    .formatted(name)
                + " version.");
      }
      return new Heads(stored.model(), stored.figures(), stored.encoder(), stored.encoderSha256());
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new ModelFileException(
          "The model file %s is damaged: it cannot be read. Restore it or choose another version."
              .formatted(name),
          e);
    }
  }

  public static byte[] write(Heads heads) {
    return MAPPER.writeValueAsBytes(
        StoredEmotionModel.of(
            heads.model(), heads.encoder(), heads.encoderSha256(), heads.figures()));
  }
}
