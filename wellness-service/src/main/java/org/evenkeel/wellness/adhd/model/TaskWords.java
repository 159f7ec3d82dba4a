package org.evenkeel.wellness.adhd.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.wellness.adhd.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * What a task's own words say: what kind of thing it is, and what it is about. Made for English;
 * words it does not know give the generic kind, in whatever language they are.
 *
 * @param thing what it is about, as the person put it, at most 60 characters
 */
public record TaskWords(TaskKind kind, String thing) {
  private static final int MOST_PARTS = 5;
  private static final int LONGEST_THING = 60;

  /** The first word says most: who writes "call the shop" phones. */
  private static final int FIRST_WORD = 3;

  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:please|todo:?|to do:?|i|we|can you|help me|have to|need to|must|should|want"
              + " to|got to|gotta|finally|just|to|really|try to|remember to|don't forget to)\\s+)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("\\s*[;,\\n\\r]+\\s*|\\s+(?:and|then|&)\\s+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N})\\]]+$");

  private static final Map<TaskKind, String> WORDS =
      new EnumMap<>(
          Map.of(
              TaskKind.CLEANING,
              "clean tidy wash vacuum hoover dust mop sweep declutter laundry dishes kitchen"
                  + " bathroom bedroom room desk floor wardrobe trash rubbish bin bins fold scrub"
                  + " clear fridge",
              TaskKind.WRITING,
              "write draft essay report article letter blog text chapter paragraph story thesis"
                  + " proposal presentation slides speech document summary cv resume",
              TaskKind.EMAIL,
              "email emails e-mail mail mails inbox reply respond answer message messages",
              TaskKind.PHONE_CALL,
              "call phone ring telephone dial voicemail",
              TaskKind.ERRANDS,
              "buy shop shopping groceries pick collect return drop post pharmacy supermarket store"
                  + " bank errand errands fetch parcel package",
              TaskKind.STUDYING,
              "study learn revise read exam test homework lecture course lesson vocabulary practise"
                  + " practice flashcards textbook maths math",
              TaskKind.COOKING,
              "cook bake dinner lunch breakfast meal recipe soup pasta cake bread prep roast fry",
              TaskKind.ADMIN,
              "form forms tax taxes invoice invoices bill bills pay apply application renew"
                  + " passport insurance register registration contract paperwork permit visa"
                  + " budget file fill claim appointment book cancel subscription"));

  private static final Map<String, TaskKind> KINDS =
      WORDS.entrySet().stream()
          .flatMap(
              kind ->
                  Stream.of(kind.getValue().split(" ", -1)).map(w -> Map.entry(w, kind.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What a part of a task may begin with, so that "salt and pepper" stays together. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?:clean|tidy|wash|vacuum|hoover|dust|mop|sweep|declutter|fold|scrub|clear|write|draft"
              + "|email|mail|reply|respond|answer|call|phone|ring|buy|shop|pick|collect|return|drop"
              + "|post|fetch|study|learn|revise|read|practise|practice|cook|bake|prep|roast|fry|fill"
              + "|pay|apply|renew|register|book|cancel|file|send|make|do|take|go|get|put|find|prepare"
              + "|plan|finish|start|empty|pack|order|sort|check)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * The parts of a task, at least one and five at most; further ones stay with the last.
   *
   * @param given the kind the person named; null to find out
   */
  public static List<TaskWords> read(String task, @Nullable TaskKind given) {
    List<String> parts = new ArrayList<>();
    for (String part : BREAK.split(task.strip(), -1)) {
      String words = trimmed(part);
      boolean begins = VERB.matcher(words).matches();
      if (words.isEmpty()) {
        continue;
      }
      if (parts.isEmpty() || (begins && parts.size() < MOST_PARTS)) {
        parts.add(words);
      } else {
        parts.set(parts.size() - 1, parts.getLast() + ", " + words);
      }
    }
    if (parts.isEmpty()) {
      parts.add(task.strip());
    }
    return parts.stream()
        .map(part -> new TaskWords(given == null ? kind(part) : given, shortened(part)))
        .toList();
  }

  private static TaskKind kind(String part) {
    Map<TaskKind, Integer> votes = new EnumMap<>(TaskKind.class);
    int weight = FIRST_WORD;
    for (String word : NO_LETTER.split(part.toLowerCase(Locale.ROOT), -1)) {
      TaskKind kind = KINDS.get(word);
      if (kind != null) {
        votes.merge(kind, weight, Integer::sum);
      }
      if (!word.isEmpty()) {
        weight = 2;
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(TaskKind.GENERIC);
  }

  private static String trimmed(String part) {
    String bare = EDGE.matcher(part).replaceAll("");
    String led = LEAD_IN.matcher(bare).replaceFirst("");
    return (led.isBlank() ? bare : led).replaceAll("\\s+", " ").strip();
  }

  private static String shortened(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST_THING) {
      return words;
    }
    String cut = words.substring(0, words.offsetByCodePoints(0, LONGEST_THING - 1));
    int space = cut.lastIndexOf(' ');
    return (space > LONGEST_THING / 2 ? cut.substring(0, space) : cut).strip() + "…";
  }

  /** Hides the person's words. */
  @Override
  public String toString() {
    return "TaskWords[" + kind + "]";
  }
}
