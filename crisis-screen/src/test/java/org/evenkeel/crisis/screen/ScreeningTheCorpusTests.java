package org.evenkeel.crisis.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The floor against the authored corpus; prints what it reached by category. */
class ScreeningTheCorpusTests {
  private static final double HARD_STOP_RECALL = 0.95;
  private static final double OFFER_RECALL = 0.90;
  private static final double BENIGN_HARD_STOPS = 0.05;
  private static final double BENIGN_OFFERS = 0.08;

  private final CrisisFloor floor = CrisisFloor.standard();
  private final List<CorpusItem> corpus = CorpusItem.all();

  @Test
  void reachesTheBarsOnTheTestSplit() {
    List<CorpusItem> test = split("test");
    report("test", test);

    assertThat(share(test, CorpusItem::hardStopExpected, this::hardStop))
        .as("hard-stop recall")
        .isGreaterThanOrEqualTo(HARD_STOP_RECALL);
    assertThat(share(test, i -> !i.benign(), this::offered))
        .as("resources shown to those who need them")
        .isGreaterThanOrEqualTo(OFFER_RECALL);
    assertThat(share(test, CorpusItem::benign, this::hardStop))
        .as("benign escalation")
        .isLessThanOrEqualTo(BENIGN_HARD_STOPS);
    assertThat(share(test, CorpusItem::benign, this::offered))
        .as("benign offers")
        .isLessThanOrEqualTo(BENIGN_OFFERS);
  }

  @Test
  void doesNotFallBackOnTheTuneSplit() {
    List<CorpusItem> tune = split("tune");
    report("tune", tune);

    assertThat(share(tune, CorpusItem::hardStopExpected, this::hardStop))
        .isGreaterThanOrEqualTo(0.99);
    assertThat(share(tune, CorpusItem::benign, this::offered)).isLessThanOrEqualTo(0.005);
  }

  @Test
  void plainSadnessNeverGoesAboveModerate() {
    assertThat(corpus)
        .filteredOn(item -> item.category().equals("sadness"))
        .isNotEmpty()
        .noneMatch(this::hardStop);
  }

  @Test
  void aFriendInDangerGetsResourcesAndNoAlert() {
    assertThat(corpus)
        .filteredOn(item -> item.category().equals("friend"))
        .isNotEmpty()
        .allMatch(this::offered)
        .noneMatch(this::hardStop)
        .allMatch(item -> screen(item).friendInDanger());
  }

  @Test
  void everyFamilyStandsInOneSplitAndEveryKnownTrapHasOne() {
    Map<String, Set<String>> splits =
        corpus.stream()
            .collect(
                Collectors.groupingBy(
                    CorpusItem::family, Collectors.mapping(CorpusItem::split, Collectors.toSet())));

    assertThat(splits.values()).allMatch(set -> set.size() == 1);
    assertThat(corpus).hasSizeGreaterThan(500);
    assertThat(corpus.stream().map(CorpusItem::category).collect(Collectors.toSet()))
        .contains(
            "explicit",
            "passive",
            "plan",
            "means",
            "time",
            "farewell",
            "self_harm",
            "slang",
            "typography",
            "negation",
            "buried",
            "burden",
            "oblique",
            "question",
            "idiom",
            "sport",
            "work",
            "media",
            "third",
            "recovery",
            "past",
            "sadness",
            "friend",
            "negated");
  }

  private FloorResult screen(CorpusItem item) {
    return floor.screen(ScreeningInput.of(item.text()));
  }

  private boolean hardStop(CorpusItem item) {
    return screen(item).hardStop();
  }

  private boolean offered(CorpusItem item) {
    return screen(item).offersResources();
  }

  private List<CorpusItem> split(String name) {
    return corpus.stream().filter(item -> item.split().equals(name)).toList();
  }

  private static double share(
      List<CorpusItem> items, Predicate<CorpusItem> of, Predicate<CorpusItem> holds) {
    List<CorpusItem> all = items.stream().filter(of).toList();
    return all.stream().filter(holds).count() / (double) all.size();
  }

  private void report(String split, List<CorpusItem> items) {
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
