package org.evenkeel.session.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The feelings that entries are meant for: the labels of text analysis (ML1), and those of the
 * intervention library that have no label there. People use many words; each feeling knows those it
 * covers.
 */
enum Feeling {
  JOY("happy", "joyful", "excited", "grateful", "good"),
  SADNESS("sad", "down", "low", "unhappy"),
  ANGER("angry", "furious", "enraged", "rage"),
  FEAR("afraid", "scared", "frightened"),
  DISGUST("disgusted"),
  SURPRISE("surprised", "startled"),
  ANXIETY("anxious", "worried", "nervous", "uneasy", "tense"),
  OVERWHELM("overwhelmed", "overloaded", "overstimulated", "meltdown", "flooded"),
  CALM("content", "peaceful", "relaxed", "okay"),
  HOPEFUL("hope", "optimistic"),
  FRUSTRATED("frustration", "annoyed", "irritated", "irritable"),
  NEUTRAL,
  PANIC("panicked", "panicking", "panicky"),
  STRESS("stressed", "pressured", "under pressure"),
  RESTLESS("agitated", "fidgety", "wired", "jittery"),
  HOPELESS("hopelessness", "despair", "despairing"),
  LONELY("loneliness", "alone", "isolated"),
  SHAME("ashamed", "embarrassed"),
  GUILT("guilty"),
  REJECTION("rejected"),
  GRIEF("grieving"),
  NUMB("numbness", "empty", "shutdown", "shut down", "disconnected"),
  TIRED("exhausted", "drained", "fatigued", "burnt out", "burned out", "sleepy"),
  BORED("boredom", "understimulated", "stuck");

  /** In data files: every feeling. */
  static final String ANY = "any";

  private static final Map<String, Feeling> BY_WORD =
      Arrays.stream(values())
          .flatMap(f -> f.allWords().map(word -> Map.entry(word, f)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Joined, because fields of an enum are immutable. */
  private final String words;

  Feeling(String... words) {
    this.words = String.join(",", words);
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The feeling that a word stands for, if it is one of those we know. */
  static Optional<Feeling> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return Optional.ofNullable(BY_WORD.get(plain));
  }

  /** The feelings that a data file names, by their own names only. */
  static List<Feeling> named(List<String> names) {
    return names.equals(List.of(ANY))
        ? List.of(values())
        : names.stream().map(Feeling::named).flatMap(Optional::stream).toList();
  }

  static Optional<Feeling> named(String name) {
    return Arrays.stream(values()).filter(f -> f.wireName().equals(name)).findFirst();
  }

  private Stream<String> allWords() {
    return Stream.concat(
        Stream.of(wireName()), words.isEmpty() ? Stream.empty() : Stream.of(words.split(",", -1)));
  }
}
