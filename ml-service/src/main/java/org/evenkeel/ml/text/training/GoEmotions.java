package org.evenkeel.ml.text.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.ml.text.Emotion;

/**
 * GoEmotions (Demszky et al. 2020, Apache-2.0): 28 labels on Reddit comments, how they become ours
 * and which of them are positive or negative (the data set's own sentiment grouping).
 */
final class GoEmotions {
  static final Map<Emotion, Set<String>> SOURCES = sources();

  static final Set<String> POSITIVE =
      Set.of(
          "admiration",
          "amusement",
          "approval",
          "caring",
          "desire",
          "excitement",
          "gratitude",
          "joy",
          "love",
          "optimism",
          "pride",
          "relief");

  static final Set<String> NEGATIVE =
      Set.of(
          "anger",
          "annoyance",
          "disappointment",
          "disapproval",
          "disgust",
          "embarrassment",
          "fear",
          "grief",
          "nervousness",
          "remorse",
          "sadness");

  private final Path folder;
  private final List<String> names;

  GoEmotions(Path folder) throws IOException {
    this.folder = folder;
    this.names =
        Files.readAllLines(folder.resolve("labels.txt")).stream()
            .filter(line -> !line.isBlank())
            .toList();
  }

  /** The 28 labels in the order of their numbers. */
  List<String> names() {
    return names;
  }

  List<Example> train() throws IOException {
    return read("train.tsv");
  }

  List<Example> dev() throws IOException {
    return read("dev.tsv");
  }

  private List<Example> read(String file) throws IOException {
    return read(folder.resolve(file));
  }

  /** Comments of another file of the same shape. */
  List<Example> read(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      Set<String> labels = new LinkedHashSet<>();
      for (String number : columns[1].split(",", -1)) {
        labels.add(names.get(Integer.parseInt(number)));
      }
      examples.add(new Example(columns[0], labels));
    }
    return examples;
  }

  private static Map<Emotion, Set<String>> sources() {
    Map<Emotion, Set<String>> sources = new LinkedHashMap<>();
    sources.put(Emotion.JOY, Set.of("joy", "excitement", "pride"));
    sources.put(Emotion.SADNESS, Set.of("sadness", "grief"));
    sources.put(Emotion.ANGER, Set.of("anger"));
    sources.put(Emotion.FEAR, Set.of("fear"));
    sources.put(Emotion.DISGUST, Set.of("disgust"));
    sources.put(Emotion.SURPRISE, Set.of("surprise"));
    sources.put(Emotion.ANXIETY, Set.of("nervousness"));
    sources.put(Emotion.CALM, Set.of("relief"));
    sources.put(Emotion.HOPEFUL, Set.of("optimism"));
    sources.put(Emotion.FRUSTRATED, Set.of("annoyance", "disappointment"));
    sources.put(Emotion.NEUTRAL, Set.of("neutral"));
    return sources;
  }
}
