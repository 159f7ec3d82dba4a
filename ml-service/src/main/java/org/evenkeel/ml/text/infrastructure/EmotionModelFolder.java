package org.evenkeel.ml.text.infrastructure;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The folder of one version: {@code model.json}, and the encoder it was made with unless that is
 * the one on the class path.
 */
public final class EmotionModelFolder {
  private static final String HEADS = "model.json";

  private final ResourceLoader resources;
  private final String folder;

  public EmotionModelFolder(ResourceLoader resources, EmotionSettings settings) {
    this.resources = resources;
    this.folder = settings.location() + "/" + settings.version() + "/";
  }

  /**
   * Reads heads and encoder.
   *
   * @throws ModelFileException when a file is missing or damaged, or heads and encoder do not fit
   */
  public LoadedEmotionModel load() {
    EmotionModelFiles.Heads heads = EmotionModelFiles.read(bytes(HEADS), folder + HEADS);
    return new LoadedEmotionModel(heads.model(), heads.figures(), new OnnxMiniLm(encoder(heads)));
  }

  private byte[] encoder(EmotionModelFiles.Heads heads) {
    boolean brought = heads.encoder().equals(MiniLmFiles.NAME);
    byte[] weights = brought ? MiniLmFiles.weights() : bytes(heads.encoder());
    if (Sha256.hex(weights).equals(heads.encoderSha256())) {
      return weights;
    }
    throw new ModelFileException(
        brought
            ? "The model file %s was trained on another encoder than the one on the class path."
                .formatted(folder + HEADS)
            : "The model file %s is damaged: its checksum does not fit. Restore it or choose another version."
                .formatted(folder + heads.encoder()));
  }

  private byte[] bytes(String name) {
    Resource file = resources.getResource(folder + name);
    if (!file.exists()) {
      throw new ModelFileException(
          "The model file %s does not exist; check evenkeel.ml.emotion.version."
              .formatted(folder + name));
    }
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new ModelFileException("The model file %s cannot be read.".formatted(folder + name), e);
    }
  }
}
