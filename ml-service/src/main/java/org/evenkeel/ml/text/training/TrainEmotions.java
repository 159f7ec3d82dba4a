package org.evenkeel.ml.text.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.ml.text.infrastructure.EmotionModelFiles;
import org.evenkeel.ml.text.infrastructure.MiniLmFiles;
import org.evenkeel.ml.text.infrastructure.OnnxMiniLm;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.SentenceEncoder;
import org.evenkeel.wordpiece.WordPiece;

/**
 * The command {@code train-emotions --data FOLDER --out FOLDER [--version V] [--seed N]}: reads
 * GoEmotions, writes {@code model.json} and {@code MODEL_CARD.md}.
 */
public final class TrainEmotions {
  private static final String USAGE =
      "usage: train-emotions --data FOLDER --out FOLDER [--version 1] [--seed 20261121]";

  private TrainEmotions() {}

  /** Runs the command and answers its exit status. */
  public static int run(List<String> arguments, PrintStream out) throws IOException {
    Map<String, String> options = options(arguments);
    String data = options.get("--data");
    String target = options.get("--out");
    if (data == null || target == null) {
      out.println(USAGE);
      return 2;
    }
    String version = options.getOrDefault("--version", "1");
    long seed = Long.parseLong(options.getOrDefault("--seed", "20261121"));
    GoEmotions source = new GoEmotions(Path.of(data));
    Chunking chunking = new Chunking(WordPiece.uncased());
    try (SentenceEncoder encoder = new OnnxMiniLm(MiniLmFiles.weights())) {
      out.println("embedding the training texts");
      Corpus train = Corpus.of(source.train(), chunking, encoder);
      Corpus dev = Corpus.of(source.dev(), chunking, encoder);
      out.printf("fitting on %d texts, measuring on %d%n", train.size(), dev.size());
      TrainingEmotions.Trained trained = new TrainingEmotions(version, train, dev, seed).trained();
      Path folder = Files.createDirectories(Path.of(target));
      Files.write(
          folder.resolve("model.json"),
          EmotionModelFiles.write(
              new EmotionModelFiles.Heads(
                  trained.model(), trained.figures(), MiniLmFiles.NAME, encoder.fingerprint())));
      String card = new ModelCard(version, seed, train.size(), trained.figures()).text();
      Files.writeString(folder.resolve("MODEL_CARD.md"), card);
      out.println(card);
    }
    return 0;
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      options.put(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }
}
