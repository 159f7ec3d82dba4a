package org.evenkeel.wellness.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The feelings interventions are meant for. People use many words; each feeling knows those it
 * covers, so that a tag of someone's own never has to be stored with a decision.
 */
public enum Feeling {
  OVERWHELMED("overwhelm", "overloaded", "overstimulated", "meltdown", "flooded"),
  ANXIOUS("anxiety", "worried", "nervous", "uneasy", "tense"),
  PANICKED("panic", "panicking", "panicky"),
  AFRAID("fear", "scared", "frightened"),
  STRESSED("stress", "pressured", "under pressure"),
  ANGRY("anger", "furious", "enraged", "rage"),
  FRUSTRATED("frustration", "annoyed", "irritated", "irritable"),
  RESTLESS("agitated", "fidgety", "wired", "jittery"),
  SAD("sadness", "down", "low", "unhappy", "grief", "grieving"),
  HOPELESS("hopelessness", "despair", "despairing"),
  LONELY("loneliness", "alone", "isolated"),
  ASHAMED("shame", "embarrassed", "guilty", "guilt", "rejected"),
  NUMB("numbness", "empty", "shutdown", "shut down", "disconnected"),
  TIRED("exhausted", "drained", "fatigued", "burnt out", "burned out", "sleepy"),
  BORED("boredom", "understimulated", "stuck"),
  CALM("content", "peaceful", "relaxed", "okay", "neutral"),
  HOPEFUL("hope", "optimistic"),
  HAPPY("joy", "joyful", "good", "excited", "grateful");

  private static final Map<String, Feeling> BY_WORD =
      Arrays.stream(values())
          .flatMap(f -> f.allWords().map(word -> Map.entry(word, f)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Joined, because fields of an enum are immutable. */
  private final String words;

  Feeling(String... words) {
    this.words = String.join(",", words);
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The feeling that a word stands for, if it is one of those we know. */
  public static Optional<Feeling> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return Optional.ofNullable(BY_WORD.get(plain));
  }

  /** The feeling of the first word that is known; panic before all, because it rules things out. */
  public static Optional<Feeling> firstOf(List<String> words) {
    List<Feeling> known = words.stream().map(Feeling::of).flatMap(Optional::stream).toList();
    return known.contains(PANICKED) ? Optional.of(PANICKED) : known.stream().findFirst();
  }

  private Stream<String> allWords() {
    return Stream.concat(Stream.of(wireName()), Stream.of(words.split(",", -1)));
  }
}
