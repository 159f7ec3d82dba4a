package org.evenkeel.crisis.screen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.evenkeel.crisis.screen.phrase.PhraseBook;
import org.evenkeel.crisis.screen.text.Reading;
import org.junit.jupiter.api.Test;

class ReadingWordingTests {

  private static final PhraseBook BOOK = PhraseBook.load("en");
  private static final WordingReader READER =
      new WordingReader(
          List.of(
              List.of("", "-0.5"),
              List.of("drawer", "1.0"),
              List.of("the drawer", "2.0"),
              List.of("| letters", "4.0"),
              List.of("# tablets", "3.0"),
              List.of("garden", "-4.0")));

  @Test
  void aPassageWeighsItsSequencesDividedByTheRootOfAllThereAre() {
    // | the drawer | : four words, three pairs and two triples
    assertThat(score("the drawer")).isEqualTo((1.0 + 2.0) / Math.sqrt(9) - 0.5);
  }

  @Test
  void wordsNobodyLearntFromWeighNothingButThinTheRestOut() {
    assertThat(score("the drawer upstairs")).isEqualTo((1.0 + 2.0) / Math.sqrt(12) - 0.5);
    assertThat(score("zzz")).isEqualTo(-0.5);
  }

  @Test
  void numbersAreAlike() {
    assertThat(score("40 tablets")).isEqualTo(score("7 tablets")).isGreaterThan(-0.5);
  }

  @Test
  void aSentenceKnowsWhereItBegins() {
    assertThat(score("letters")).isGreaterThan(score("my letters"));
  }

  @Test
  void theMostAlarmingPassageCountsHoweverLongTheTextIs() {
    String calm = "the garden was green. ".repeat(200);
    String text = calm + "the drawer. " + calm;

    Wording found = READER.read(reading(text));

    assertThat(found.score()).isEqualTo(score("the drawer"));
    Reading reading = reading(text);
    assertThat(text.substring(reading.start(found.from()), reading.end(found.to() - 1)))
        .contains("the drawer")
        .hasSizeLessThan(60);
  }

  @Test
  void aSentenceWithoutAnEndIsReadInPieces() {
    String text = "garden ".repeat(300) + "the drawer " + "garden ".repeat(300);

    assertThat(READER.read(reading(text)).score()).isLessThan(0);
    assertThat(
            READER.read(reading("word ".repeat(300) + "the drawer " + "word ".repeat(300))).score())
        .isGreaterThan(-0.5);
  }

  @Test
  void textsWithoutWordsSoundLikeNothing() {
    for (String text : List.of("", " ", "...", "?!", "🙂")) {
      assertThat(READER.read(reading(text)).score()).as(text).isNotPositive();
    }
  }

  @Test
  void learningTwiceGivesTheSameWeightsAndTellsTheSidesApart() {
    List<LearntText> texts =
        List.of(
            text("the letters are in the drawer", true),
            text("everything is in the drawer for them", true),
            text("the garden is in flower", false),
            text("the garden is for them", false));

    List<List<String>> rows = learner().learn(texts);

    assertThat(learner().learn(texts)).isEqualTo(rows);
    WordingReader learnt = new WordingReader(rows);
    assertThat(learnt.read(reading("in the drawer")).score()).isPositive();
    assertThat(learnt.read(reading("the garden")).score()).isNegative();
  }

  private static WordingLearner learner() {
    return new WordingLearner(new LinearLearner(1, 1));
  }

  private static LearntText text(String words, boolean danger) {
    return new LearntText("a", reading(words), danger, false, false);
  }

  private static double score(String text) {
    return READER.read(reading(text)).score();
  }

  private static Reading reading(String text) {
    return BOOK.reader().read(text.toLowerCase(Locale.ROOT));
  }
}
