package org.evenkeel.crisis.sentences;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.evenkeel.crisis.screen.sentence.SentenceReader;
import org.evenkeel.crisis.screen.sentence.SentenceRisk;
import org.evenkeel.wordpiece.WordPiece;

/**
 * The shipped model ({@code MODEL_CARD.md}): its weights stand beside this class. One thread a
 * passage; some 2.5 ms for 24 pieces, 7 ms for 48.
 */
public final class OnnxSentenceReader implements SentenceReader {

  /** As many pieces as it was trained on, without the two marks around them. */
  private static final int MOST_PIECES = 126;

  private static final int VERSION_DIGITS = 12;
  private static final int OFFER = 1;
  private static final int HARD_STOP = 2;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final WordPiece tokenizer = WordPiece.uncased();
  private final String version;

  /**
   * Loads the shipped model.
   *
   * @throws IllegalStateException when its weights are damaged
   */
  public OnnxSentenceReader() {
    this(resource("danger.onnx"));
  }

  OnnxSentenceReader(byte[] weights) {
    version = hash(weights);
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // The arena keeps the largest input's memory for ever; passages are short.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the weights of the sentence reader are damaged", e);
    }
  }

  @Override
  public SentenceRisk read(String passage) {
    List<Integer> all = tokenizer.pieces(Normalizer.normalize(passage, Normalizer.Form.NFKC));
    boolean cut = all.size() > MOST_PIECES;
    long[] ids = tokenizer.framed(cut ? all.subList(0, MOST_PIECES) : all);
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor attention = tensor(mask);
        OrtSession.Result result =
            session.run(Map.of("input_ids", input, "attention_mask", attention))) {
      if (!(result.get(0) instanceof OnnxTensor probabilities)) {
        throw new IllegalStateException("the sentence reader answers something else");
      }
      FloatBuffer of = probabilities.getFloatBuffer();
      return new SentenceRisk(of.get(OFFER), of.get(HARD_STOP), cut);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence reader failed", e);
    }
  }

  @Override
  public String version() {
    return version;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static String hash(byte[] weights) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(weights);
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = OnnxSentenceReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside the sentence reader");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
