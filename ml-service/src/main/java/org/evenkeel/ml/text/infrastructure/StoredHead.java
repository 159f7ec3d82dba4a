package org.evenkeel.ml.text.infrastructure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.evenkeel.ml.text.model.LinearHead;

/**
 * A head as it stands in a file.
 *
 * @param weights base64 of little-endian 32-bit floats
 */
record StoredHead(String weights, float bias) {
  static StoredHead of(LinearHead head) {
    float[] weights = head.weights();
    ByteBuffer bytes =
        ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float weight : weights) {
      bytes.putFloat(weight);
    }
    return new StoredHead(Base64.getEncoder().encodeToString(bytes.array()), head.bias());
  }

  LinearHead head() {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(weights)).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[bytes.remaining() / Float.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getFloat();
    }
    return new LinearHead(values, bias);
  }
}
