package org.evenkeel.crisis.sentences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.crisis.screen.sentence.Sentences;

/** What the floor makes of authored sentences, and how much of it is as expected. */
final class CorpusReport {

  private static final CrisisFloor FLOOR = CrisisFloor.standard();
  private static final CrisisFloor BY_WORDS = CrisisFloor.with(new Sentences(Optional.empty()));

  private static final Map<String, FloorResult> SCREENED = new ConcurrentHashMap<>();

  private CorpusReport() {}

  static FloorResult screen(CorpusItem item) {
    return SCREENED.computeIfAbsent(item.text(), text -> FLOOR.screen(ScreeningInput.of(text)));
  }

  static boolean hardStop(CorpusItem item) {
    return screen(item).hardStop();
  }

  /** What the floor says when the reader of passages cannot start. */
  static FloorResult screenByWords(CorpusItem item) {
    return BY_WORDS.screen(ScreeningInput.of(item.text()));
  }

  static boolean hardStopByWords(CorpusItem item) {
    return screenByWords(item).hardStop();
  }

  static boolean offered(CorpusItem item) {
    return screen(item).offersResources();
  }

  /** How much of a part of the items holds, 0 to 1. */
  static double share(
      List<CorpusItem> items, Predicate<CorpusItem> part, Predicate<CorpusItem> holds) {
    List<CorpusItem> all = items.stream().filter(part).toList();
    return all.stream().filter(holds).count() / (double) all.size();
  }

  /** A line for each expectation and category: how many were met. */
  static void print(String split, List<CorpusItem> items) {
    Map<String, long[]> counts = new TreeMap<>();
    for (CorpusItem item : items) {
      long[] count =
          counts.computeIfAbsent(item.expected() + " " + item.category(), _ -> new long[2]);
      count[0] += item.meetsExpectation(screen(item)) ? 1 : 0;
      count[1]++;
    }
    counts.forEach(
        (name, count) -> System.out.printf("%s  %-24s %d/%d%n", split, name, count[0], count[1]));
  }
}
