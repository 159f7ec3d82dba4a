package org.evenkeel.crisis.screen.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.crisis.screen.text.Lexicon;
import org.evenkeel.crisis.screen.text.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingPatternsTests {
  private final Reader reader =
      new Reader(new Lexicon(List.of(), Set.of(), Set.of(), Set.of()), Map.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "red fox;a red fox ran;true",
        "red (fox|hen house);the red hen house;true",
        "red fast? fox;red fox;true",
        "red ~2 fox;red and fast fox;true",
        "red ~2 fox;red and very fast fox;false",
        "{animal} ran;the hen ran;true",
        "# foxes;12 foxes;true",
        "^ red fox;a red fox;false",
        "^ red fox;well, red fox;true",
        "fox $;red fox;true",
        "fox $;fox ran;false",
        "red fox;red. fox;false",
        "red fox;red, fox;true",
        "red;red;true",
        "red fox?;red hen;true",
        "red fox?;red;true",
        "red? fox ran;fox ran;true",
        "(red|very red) fox;very red fox;true",
        "{animal} # ran;hen 3 ran;true",
        "red # foxes;red 12 foxes;true",
        "red fast? # foxes;red 12 foxes;true",
        "red (~2 fox|hen);red or dead fox;true",
        "red ($|fox);red;true",
        "red ($|fox);red hen;false",
        "red (fast|slow)? {animal};red hen;true",
        "^ red fast? fox;well, red fox;true"
      })
  void thePatternLanguage(String pattern, String text, boolean matches) {
    assertThat(find(pattern, text).isEmpty()).isEqualTo(!matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(red|", "red)", "{unknown}", "red | | fox", "RED", "red?", "~3 fox", "(red|)"})
  void aMalformedPatternStopsTheLoad(String pattern) {
    assertThatThrownBy(() -> find(pattern, "red fox")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMatchNeverSpansMoreThanItsReach() {
    assertThat(find("red ~60 fox", "red " + "and ".repeat(80) + "fox")).isEmpty();
  }

  @Test
  void theShippedPhraseBookLoads() {
    assertThat(PhraseBook.load("en").version()).isEqualTo(PhraseBook.load("en").version());
  }

  private List<Match> find(String pattern, String text) {
    PatternParser parser = new PatternParser();
    parser.define("animal", "(hen|fox)");
    PhraseIndex index = new PhraseIndex();
    index.add(new Phrase("test.one", "test", 1.0, Set.of()), parser.parse(pattern));
    return index.find(new Tokens(reader.read(text), parser.vocabulary(), parser.classes()));
  }
}
