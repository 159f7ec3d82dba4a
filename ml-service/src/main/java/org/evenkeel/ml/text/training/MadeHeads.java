package org.evenkeel.ml.text.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.ml.text.model.LinearHead;

/**
 * Heads as {@code training/export.py} writes them: {@code name TAB bias TAB weights}, the weights
 * in base64 of little-endian 32-bit floats.
 */
final class MadeHeads {
  private final Map<String, LinearHead> heads = new TreeMap<>();

  MadeHeads(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      ByteBuffer bytes =
          ByteBuffer.wrap(Base64.getDecoder().decode(columns[2])).order(ByteOrder.LITTLE_ENDIAN);
      float[] weights = new float[bytes.remaining() / Float.BYTES];
      bytes.asFloatBuffer().get(weights);
      heads.put(columns[0], new LinearHead(weights, Float.parseFloat(columns[1])));
    }
  }

  LinearHead of(String name) {
    LinearHead head = heads.get(name);
    if (head == null) {
      throw new IllegalArgumentException("no head was made for " + name);
    }
    return head;
  }
}
