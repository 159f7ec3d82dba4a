package org.evenkeel.crisis.screen.wording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.crisis.screen.phrase.PhraseBook;

/**
 * Makes {@code wording.en.tsv}. Arguments: {@code judge} (four folds that keep authors apart,
 * nothing is written) or {@code write FILE}, then {@code corpus.tsv}, {@code independent.tsv} and,
 * at will, a tab-separated file of everyday comments whose first column is text.
 */
final class LearnWording {
  private static final int COMMENTS = 8_000;
  private static final int FOLDS = 4;
  private static final double COST = 1;

  private LearnWording() {}

  public static void main(String[] args) throws IOException {
    int at = args[0].equals("write") ? 2 : 1;
    List<LearntText> texts = new ArrayList<>();
    texts.addAll(items(Path.of(args[at]), "tune"));
    texts.addAll(items(Path.of(args[at + 1]), "develop"));
    List<LearntText> comments =
        args.length > at + 2 ? comments(Path.of(args[at + 2])) : List.<LearntText>of();
    if (args[0].equals("write")) {
      write(Path.of(args[1]), Stream.concat(texts.stream(), comments.stream()).toList());
    } else {
      judge(texts, comments);
    }
  }

  private static void write(Path file, List<LearntText> texts) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Learnt, not authored: see README.md. Columns: sequence of words, weight");
    learner().learn(texts).forEach(row -> lines.add(String.join("\t", row)));
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static WordingLearner learner() {
    return new WordingLearner(new LinearLearner(COST, COST));
  }

  private static void judge(List<LearntText> texts, List<LearntText> comments) {
    List<String> authors =
        new ArrayList<>(texts.stream().map(LearntText::author).distinct().sorted().toList());
    Collections.shuffle(authors, new Random(1));
    List<LearntText> judged = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int now = fold;
      List<LearntText> left =
          texts.stream()
              .filter(t -> !t.author().equals("corpus"))
              .filter(t -> authors.indexOf(t.author()) % FOLDS == now)
              .toList();
      List<LearntText> rest =
          Stream.concat(texts.stream().filter(t -> !left.contains(t)), comments.stream()).toList();
      List<List<String>> rows = learner().learn(rest);
      System.out.println(rows.size());
      WordingReader reader = new WordingReader(rows);
      left.forEach(
          text -> {
            judged.add(text);
            scores.add(reader.read(text.reading()).score());
          });
    }
    report(judged, scores);
  }

  private static void report(List<LearntText> judged, List<Double> scores) {
    double[] benign = new double[judged.size()];
    int count = 0;
    for (int i = 0; i < judged.size(); i++) {
      if (!judged.get(i).danger() && !judged.get(i).offer()) {
        benign[count++] = scores.get(i);
      }
    }
    double[] sorted = Arrays.copyOf(benign, count);
    Arrays.sort(sorted);
    for (double share : new double[] {0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15}) {
      double border = sorted[(int) (count * (1 - share))];
      int danger = 0;
      int alone = 0;
      int together = 0;
      int falseTogether = 0;
      for (int i = 0; i < judged.size(); i++) {
        boolean raised = scores.get(i) > border;
        LearntText text = judged.get(i);
        if (text.danger()) {
          danger++;
          alone += raised ? 1 : 0;
          together += raised || text.alert() ? 1 : 0;
        } else if (!text.offer()) {
          falseTogether += raised || text.alert() ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "border %.3f: false alarms %.3f recall %.3f; with the phrases %.3f recall %.3f%n",
          border,
          share,
          alone / (double) danger,
          falseTogether / (double) count,
          together / (double) danger);
    }
  }

  private static List<LearntText> items(Path file, String split) throws IOException {
    PhraseBook book = PhraseBook.load("en");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(cell -> cell[4].equals(split))
        .map(
            cell ->
                new LearntText(
                    split.equals("tune") ? "corpus" : cell[3].substring(0, cell[3].indexOf('-')),
                    book.reader().read(cell[0]),
                    cell[1].equals("hard_stop"),
                    cell[1].equals("offer") && !cell[2].equals("friend") && !cell[2].equals("past"),
                    CrisisFloor.standard().screen(ScreeningInput.of(cell[0])).hardStop()))
        .toList();
  }

  private static List<LearntText> comments(Path file) throws IOException {
    PhraseBook book = PhraseBook.load("en");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> line.split("\t", -1)[0])
        .filter(text -> !CrisisFloor.standard().screen(ScreeningInput.of(text)).offersResources())
        .limit(COMMENTS)
        .map(text -> new LearntText("comments", book.reader().read(text), false, false, false))
        .toList();
  }
}
