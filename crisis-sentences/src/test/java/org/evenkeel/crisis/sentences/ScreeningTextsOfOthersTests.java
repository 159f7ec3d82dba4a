package org.evenkeel.crisis.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.RiskLevel;
import org.junit.jupiter.api.Test;

/**
 * The floor as shipped against sentences of authors who had not seen its data. Of seven of them
 * nothing was learnt: their texts judge it. The others' held-out voices were written to be hard,
 * and other voices of the same authors were learnt from: their bars are what is reached, so that no
 * change loses any of it.
 */
class ScreeningTextsOfOthersTests {

  private static final Set<String> UNKNOWN_AUTHORS = Set.of("c", "d", "w", "x", "gg", "jj", "kk");

  private static final String CALM =
      "The garden looks nice and the tomatoes are ripe. We watched football and had soup."
          + " My sister called and we laughed about the old days.";

  private final List<CorpusItem> heldOut =
      CorpusItem.ofOthers().stream().filter(item -> item.split().equals("held_out")).toList();

  @Test
  void reachesTheGoalsOnTextsOfAuthorsItLearntNothingFrom() {
    List<CorpusItem> unknown = heldOut.stream().filter(this::unknownAuthor).toList();
    CorpusReport.print("unknown authors", unknown);

    assertThat(recall("unknown authors", unknown)).isGreaterThanOrEqualTo(0.97);
    assertThat(alarms("unknown authors", unknown)).isLessThanOrEqualTo(0.03);
    assertThat(CorpusReport.share(unknown, i -> !i.benign(), CorpusReport::offered))
        .as("resources shown to those who need them")
        .isGreaterThanOrEqualTo(0.96);
    for (String category : List.of("typography", "buried")) {
      List<CorpusItem> items =
          unknown.stream().filter(item -> item.category().equals(category)).toList();
      assertThat(recall(category, items)).isGreaterThanOrEqualTo(0.97);
    }
  }

  @Test
  void losesNothingOfWhatItReachesOnEachOfThem() {
    for (String author : UNKNOWN_AUTHORS) {
      List<CorpusItem> items =
          heldOut.stream().filter(item -> author(item).equals(author)).toList();
      assertThat(recall(author, items)).as(author).isGreaterThanOrEqualTo(0.96);
      assertThat(alarms(author, items)).as(author).isLessThanOrEqualTo(0.04);
    }
  }

  @Test
  void losesNothingOfWhatItReachesOnVoicesThatWereWrittenToBeHard() {
    List<CorpusItem> hard = heldOut.stream().filter(item -> !unknownAuthor(item)).toList();
    CorpusReport.print("hard voices", hard);

    assertThat(recall("hard voices", hard)).isGreaterThanOrEqualTo(0.915);
    assertThat(alarms("hard voices", hard)).isLessThanOrEqualTo(0.08);
  }

  @Test
  void whatWordsCallCriticalStaysItAndAnAlertOfThemBecomesAnOfferAtLeast() {
    List<CorpusItem> all = Stream.concat(CorpusItem.all().stream(), heldOut.stream()).toList();
    for (CorpusItem item : all) {
      RiskLevel words = CorpusReport.screenByWords(item).level();
      RiskLevel least = words == RiskLevel.HIGH ? RiskLevel.MODERATE : words;

      assertThat(CorpusReport.screen(item).level()).as(item.text()).isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void aSentenceOfDangerIsFoundAmongCalmOnesToo() {
    List<CorpusItem> among =
        heldOut.stream()
            .filter(this::unknownAuthor)
            .filter(item -> item.hardStopExpected() && item.text().length() < 160)
            .flatMap(ScreeningTextsOfOthersTests::amongCalmSentences)
            .toList();

    assertThat(among).hasSizeGreaterThan(3_000);
    assertThat(recall("among calm sentences", among)).isGreaterThanOrEqualTo(0.93);
  }

  private static Stream<CorpusItem> amongCalmSentences(CorpusItem item) {
    String danger = item.text().matches(".*[.!?]") ? item.text() : item.text() + ".";
    return Stream.of(danger + " " + CALM, CALM + " " + danger, CALM + " " + danger + " " + CALM)
        .map(
            text ->
                new CorpusItem(text, item.expected(), item.category(), item.family(), "held_out"));
  }

  @Test
  void losesNothingOfWhatThePhrasesAndSequencesReachAlone() {
    double recall =
        CorpusReport.share(heldOut, CorpusItem::hardStopExpected, CorpusReport::hardStopByWords);
    double alarms = CorpusReport.share(heldOut, CorpusItem::benign, CorpusReport::hardStopByWords);
    System.out.printf("by words alone  hard-stop recall %.3f, false alarms %.3f%n", recall, alarms);

    assertThat(recall).isGreaterThanOrEqualTo(0.84);
    assertThat(alarms).isLessThanOrEqualTo(0.06);
  }

  private static double recall(String name, List<CorpusItem> items) {
    double share = CorpusReport.share(items, CorpusItem::hardStopExpected, CorpusReport::hardStop);
    System.out.printf("%s  hard-stop recall %.3f%n", name, share);
    return share;
  }

  private static double alarms(String name, List<CorpusItem> items) {
    double share = CorpusReport.share(items, CorpusItem::benign, CorpusReport::hardStop);
    System.out.printf("%s  false alarms %.3f%n", name, share);
    return share;
  }

  private boolean unknownAuthor(CorpusItem item) {
    return UNKNOWN_AUTHORS.contains(author(item));
  }

  private static String author(CorpusItem item) {
    return item.family().substring(0, item.family().indexOf('-'));
  }

  @Test
  void everyFamilyStandsInOneSplitAndEachSplitHasTextsOfEveryKind() {
    List<CorpusItem> all = CorpusItem.ofOthers();
    Map<String, Set<String>> splits =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    CorpusItem::family, Collectors.mapping(CorpusItem::split, Collectors.toSet())));
    assertThat(splits.values()).allMatch(set -> set.size() == 1);
    assertThat(all).extracting(CorpusItem::split).containsOnly("develop", "held_out");
    for (String split : splits.values().stream().flatMap(Set::stream).distinct().toList()) {
      assertThat(all.stream().filter(item -> item.split().equals(split)))
          .extracting(CorpusItem::expected)
          .contains("hard_stop", "offer", "none");
    }
    assertThat(all).extracting(CorpusItem::text).doesNotHaveDuplicates();
  }

  @Test
  void aHeldOutTextStandsNowhereElseNotEvenWithOtherLettersOrMarks() {
    Set<String> known =
        Stream.concat(CorpusItem.all().stream(), CorpusItem.ofOthers().stream())
            .filter(item -> !item.split().equals("held_out"))
            .map(item -> plain(item.text()))
            .collect(Collectors.toSet());
    assertThat(heldOut).extracting(item -> plain(item.text())).doesNotContainAnyElementsOf(known);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
