package org.evenkeel.analytics.patterns.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Feelings that patterns are looked for in, under the names wellness-service gives them. Tags are
 * words of people's own; a tag that no feeling knows is not kept, so that nothing they wrote is.
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

  /** The feelings that tags stand for; tags we do not know are left out. */
  public static Set<Feeling> knownAmong(List<String> tags) {
    return tags.stream()
        .map(Feeling::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Feeling> of(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return Optional.ofNullable(BY_WORD.get(plain));
  }

  private Stream<String> allWords() {
    return Stream.concat(Stream.of(code()), Stream.of(words.split(",", -1)));
  }
}
