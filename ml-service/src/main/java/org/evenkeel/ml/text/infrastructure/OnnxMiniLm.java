package org.evenkeel.ml.text.infrastructure;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.evenkeel.ml.text.model.SentenceEncoder;

/**
 * MiniLM on ONNX Runtime: mean of the token vectors, then L2 normalised, as the model's card says.
 * One text a run: its int8 activations are scaled over the whole input, so a batch would make a
 * text's vector depend on its neighbours.
 */
public final class OnnxMiniLm implements SentenceEncoder {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String fingerprint;

  public OnnxMiniLm(byte[] weights) {
    this.fingerprint = Sha256.hex(weights);
    this.environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // The arena keeps the largest input's memory for ever; texts here are short.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      this.session = environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new ModelFileException("The encoder's weights are damaged: ONNX refused them.", e);
    }
  }

  @Override
  public float[] encode(long[] framedPieces) {
    long[] shape = {1, framedPieces.length};
    long[] mask = new long[framedPieces.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids = tensor(framedPieces, shape);
        OnnxTensor attention = tensor(mask, shape);
        OnnxTensor types = tensor(new long[framedPieces.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", attention, "token_type_ids", types))) {
      if (!(result.get(0) instanceof OnnxTensor states)) {
        throw new ModelFileException("The encoder answers something else than token vectors.");
      }
      return pooled(states.getFloatBuffer(), framedPieces.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder did not close", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] pooled(FloatBuffer states, int tokens) {
    float[] sum = new float[DIMENSION];
    for (int token = 0; token < tokens; token++) {
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += states.get(token * DIMENSION + i);
      }
    }
    double squares = 0;
    for (float value : sum) {
      squares += (double) value * value;
    }
    double length = Math.max(Math.sqrt(squares), 1e-12);
    for (int i = 0; i < DIMENSION; i++) {
      sum[i] = (float) (sum[i] / length);
    }
    return sum;
  }
}
