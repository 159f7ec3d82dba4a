package org.evenkeel.bench.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;

/**
 * Inputs that nobody would write: the floor's own words in any order, disguised at random, and
 * characters of any kind. The same seed gives the same inputs.
 */
final class AnyInputs {

  private static final int MOST_PIECES = 40;
  private static final int MOST_CHARACTERS = 80;
  private static final String[] BETWEEN = {
    " ", " ", " ", " ", "", ".", "... ", ", ", "\n", "? ", "! ", "-", "*", "'", "’", "\"", "_", "/",
    "\u200b", "\u0301", "😭", "\ud83d", "\udc80", "\u202e", "\ufffd", "\u0000", " lol ", " not ",
    " i ", " never ", "(", ")", "1", "0", "@"
  };

  private final Random random;
  private final List<String> words;

  AnyInputs(long seed) {
    this.random = new Random(seed);
    this.words = wordsOfThePhrases();
  }

  /** The next input: half of them of the floor's words, half of any characters. */
  String next() {
    return random.nextBoolean() ? ofWords() : ofCharacters();
  }

  private String ofWords() {
    var text = new StringBuilder();
    int pieces = random.nextInt(MOST_PIECES);
    for (int i = 0; i < pieces; i++) {
      String word = words.get(random.nextInt(words.size()));
      text.append(random.nextInt(8) == 0 ? disguised(word) : word);
      text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
    }
    return text.toString();
  }

  private String disguised(String word) {
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(5)) {
      case 0 -> String.join(" ", word.split(""));
      case 1 -> before + "*" + after;
      case 2 -> before + after;
      case 3 -> before + String.valueOf(word.charAt(at)).repeat(random.nextInt(12)) + after;
      default -> before + (char) random.nextInt(0x20, 0x2fff) + after;
    };
  }

  private String ofCharacters() {
    var text = new StringBuilder();
    int length = random.nextInt(MOST_CHARACTERS);
    for (int i = 0; i < length; i++) {
      int bound = random.nextInt(3) == 0 ? Character.MAX_VALUE + 1 : 127;
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }

  private static List<String> wordsOfThePhrases() {
    return Stream.of("signals.en.tsv", "cues.en.tsv")
        .flatMap(AnyInputs::lines)
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split("\t", 3)[1].split("[^a-z]+")))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<String> lines(String file) {
    try (var in = CrisisFloor.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the module crisis-screen");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
