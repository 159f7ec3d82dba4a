package org.evenkeel.ml.text.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.ml.text.infrastructure.LoadedEmotionModel;
import org.evenkeel.ml.text.model.Chunking;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.evenkeel.wordpiece.WordPiece;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code bench-text --data FOLDER --held-out FILE [--json FILE]}: figures of the served
 * model by label and how long a text of 20 word pieces takes.
 */
public final class BenchTexts {
  private static final String USAGE =
      "usage: bench-text --data FOLDER --held-out FILE [--json FILE]";
  private static final int PIECES = 20;
  private static final int WARM_UP = 500;
  private static final int TIMED = 2_000;

  private BenchTexts() {}

  /**
   * Milliseconds that a text of 20 pieces takes, marks of start and end among them.
   *
   * @param texts different ones that were timed
   */
  record Times(int texts, double p50, double p99) {}

  /** Runs the command and answers its exit status. */
  public static int run(LoadedEmotionModel loaded, List<String> arguments, PrintStream out)
      throws IOException {
    Arguments given = new Arguments(arguments);
    if (!given.have("--data", "--held-out")) {
      out.println(USAGE);
      return 2;
    }
    GoEmotions source = new GoEmotions(given.path("--data"));
    Chunking chunking = new Chunking(WordPiece.uncased());
    List<Example> dev = source.dev();
    TextFigures figures =
        new MeasuringModel(
                loaded.model(),
                Embedded.of(dev, chunking, loaded.encoder()),
                Embedded.of(OwnTexts.read(given.path("--held-out")), chunking, loaded.encoder()))
            .figures();
    Times times = times(loaded.analyzer(), chunking, dev);
    out.println("Emotion model, version " + loaded.model().version());
    out.println();
    out.println(figures.text());
    out.printf(
        Locale.ROOT,
        "A text of %d word pieces (%d different ones): p50 %.2f ms, p99 %.2f ms%n",
        PIECES,
        times.texts(),
        times.p50(),
        times.p99());
    if (given.have("--json")) {
      Files.write(given.path("--json"), json(loaded.model().version(), figures, times));
    }
    return 0;
  }

  private static Times times(TextAnalyzer analyzer, Chunking chunking, List<Example> dev) {
    List<String> texts =
        dev.stream()
            .map(Example::text)
            .filter(text -> sizes(chunking, text).equals(List.of(PIECES)))
            .toList();
    long[] took = new long[TIMED];
    for (int i = -WARM_UP; i < TIMED; i++) {
      String text = texts.get(Math.floorMod(i, texts.size()));
      long start = System.nanoTime();
      analyzer.analyze(text);
      if (i >= 0) {
        took[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(took);
    return new Times(texts.size(), took[TIMED / 2] / 1e6, took[TIMED * 99 / 100] / 1e6);
  }

  private static List<Integer> sizes(Chunking chunking, String text) {
    return chunking.chunks(text).stream().map(chunk -> chunk.length).toList();
  }

  private static byte[] json(String version, TextFigures figures, Times times) {
    Map<String, Object> all = new TreeMap<>();
    all.put("version", version);
    all.put("figures", figures);
    all.put("macro_f1_go_emotions", TextFigures.macroF1(figures.goEmotions().values()));
    all.put(
        "macro_f1_go_emotions_as_served",
        TextFigures.macroF1(figures.goEmotionsAsServed().values()));
    all.put("macro_f1_emotions", TextFigures.macroF1(figures.emotions().values()));
    all.put("mean_ece_emotions", TextFigures.meanEce(figures.emotions().values()));
    all.put("milliseconds_of_20_pieces", times);
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(all);
  }
}
