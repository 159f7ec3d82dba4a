package org.evenkeel.crisis.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The floor against the authored corpus; prints what it reached by category. */
class ScreeningTheCorpusTests {
  private static final double HARD_STOP_RECALL = 0.97;
  private static final double OFFER_RECALL = 0.90;
  private static final double BENIGN_HARD_STOPS = 0.03;
  private static final double BENIGN_OFFERS = 0.08;

  private final List<CorpusItem> corpus = CorpusItem.all();

  @Test
  void reachesTheBarsOnTheTestSplit() {
    List<CorpusItem> test = split("test");
    CorpusReport.print("test", test);

    assertThat(CorpusReport.share(test, CorpusItem::hardStopExpected, CorpusReport::hardStop))
        .as("hard-stop recall")
        .isGreaterThanOrEqualTo(HARD_STOP_RECALL);
    assertThat(CorpusReport.share(test, i -> !i.benign(), CorpusReport::offered))
        .as("resources shown to those who need them")
        .isGreaterThanOrEqualTo(OFFER_RECALL);
    assertThat(CorpusReport.share(test, CorpusItem::benign, CorpusReport::hardStop))
        .as("benign escalation")
        .isLessThanOrEqualTo(BENIGN_HARD_STOPS);
    assertThat(CorpusReport.share(test, CorpusItem::benign, CorpusReport::offered))
        .as("benign offers")
        .isLessThanOrEqualTo(BENIGN_OFFERS);
  }

  @Test
  void doesNotFallBackOnTheTuneSplit() {
    List<CorpusItem> tune = split("tune");
    CorpusReport.print("tune", tune);

    assertThat(CorpusReport.share(tune, CorpusItem::hardStopExpected, CorpusReport::hardStop))
        .isGreaterThanOrEqualTo(0.99);
    assertThat(CorpusReport.share(tune, CorpusItem::benign, CorpusReport::offered))
        .isLessThanOrEqualTo(0.005);
  }

  @Test
  void plainSadnessNeverGoesAboveModerate() {
    assertThat(corpus)
        .filteredOn(item -> item.category().equals("sadness"))
        .isNotEmpty()
        .noneMatch(CorpusReport::hardStop);
  }

  @Test
  void aFriendInDangerGetsResourcesAndNoAlert() {
    assertThat(corpus)
        .filteredOn(item -> item.category().equals("friend"))
        .isNotEmpty()
        .allMatch(CorpusReport::offered)
        .noneMatch(CorpusReport::hardStop)
        .allMatch(item -> CorpusReport.screen(item).friendInDanger());
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

  private List<CorpusItem> split(String name) {
    return corpus.stream().filter(item -> item.split().equals(name)).toList();
  }
}
