package org.evenkeel.ml.text.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.ml.text.infrastructure.EmotionModelFiles;
import org.evenkeel.ml.text.infrastructure.OnnxMiniLm;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.EmotionModel;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.evenkeel.wordpiece.WordPiece;

/**
 * The command {@code calibrate-emotions --made FOLDER --data FOLDER --held-out FILE --out FOLDER}:
 * the last step of a training. It runs the encoder as the service does, calibrates the heads on
 * what was held back and writes {@code model.json}, with the figures that were then measured.
 */
public final class CalibrateEmotions {
  static final String ENCODER = "encoder.onnx";

  private static final String USAGE =
      "usage: calibrate-emotions --made FOLDER --data FOLDER --held-out FILE --out FOLDER"
          + " [--version 2]";

  private CalibrateEmotions() {}

  /** Runs the command and answers its exit status. */
  public static int run(List<String> arguments, PrintStream out) throws IOException {
    Arguments given = new Arguments(arguments);
    if (!given.have("--made", "--data", "--held-out", "--out")) {
      out.println(USAGE);
      return 2;
    }
    Path made = given.path("--made");
    GoEmotions source = new GoEmotions(given.path("--data"));
    Chunking chunking = new Chunking(WordPiece.uncased());
    byte[] weights = Files.readAllBytes(made.resolve(ENCODER));
    try (SentenceEncoder encoder = new OnnxMiniLm(weights)) {
      EmotionModel model =
          new CalibratingHeads(
                  new MadeHeads(made.resolve("heads.tsv")),
                  Corpus.of(source.read(made.resolve("held_back.tsv")), chunking, encoder),
                  Corpus.of(OwnTexts.read(made.resolve("own_held_back.tsv")), chunking, encoder))
              .model(given.or("--version", "2"), source.names());
      TextFigures figures =
          new MeasuringModel(
                  model,
                  Embedded.of(source.dev(), chunking, encoder),
                  Embedded.of(OwnTexts.read(given.path("--held-out")), chunking, encoder))
              .figures();
      Path folder = Files.createDirectories(given.path("--out"));
      Files.write(folder.resolve(ENCODER), weights);
      Files.write(
          folder.resolve("model.json"),
          EmotionModelFiles.write(
              new EmotionModelFiles.Heads(
                  model, figures.ofModel(), ENCODER, encoder.fingerprint())));
      out.println(figures.text());
    }
    return 0;
  }
}
