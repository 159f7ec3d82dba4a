package org.evenkeel.crisis.screen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDisguisedWordsTests {
  private final Reader reader =
      new Reader(
          new Lexicon(
              List.of(
                  List.of("gonna", "going to", "contraction"),
                  List.of("don't", "do not", "contraction"),
                  List.of("really", "-", "filler"),
                  List.of("my self", "myself", "spelling")),
              Set.of("secret", "secrets"),
              Set.of("odd", "the", "is", "a"),
              Set.of("tell", "going", "to", "my", "self", "i")),
          Map.of((int) '’', "'", (int) 'с', "c"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3cret|secret",
        "$ecret|secret",
        "s*cret|secret",
        "s***et|secret",
        "se\u200bcr\u00adet|secret",
        "s e c r e t|secret",
        "s.e.c.r.e.t|secret",
        "s. e. c. r. e. t|secret",
        "2. s e c r e t|2 secret",
        "a. b. c. s e c r e t|a b c secret",
        "tell c. s e c r e t. a b c|tell c secret a b c",
        "sec ret|secret",
        "sec-ret|secret",
        "seccccret|secret",
        "secrt|secret",
        "seceret|secret",
        "seсret|secret",
        "ｓｅｃｒｅｔ|secret",
        "SECRET|secret",
        "tellsecret|tell secret",
        "iisaoddtell|i is a odd tell",
        "oddtell|oddtell",
        "i'm gonna really tell|im going to tell",
        "don’t tell|do not tell",
        "tell my self|tell myself",
        "odd|odd",
        "the secretary is odd|the secretary is odd"
      })
  void wordsAreReadAsTheyWereMeant(String written, String meant) {
    assertThat(words(written)).isEqualTo(meant);
  }

  @Test
  void everyWordKnowsWhereItStood() {
    Reading reading = reader.read("a s\u200becret, s e c r e t");

    assertThat(reading.start(1)).isEqualTo(2);
    assertThat(reading.end(1)).isEqualTo(9);
    assertThat(reading.start(2)).isEqualTo(11);
    assertThat(reading.end(2)).isEqualTo(22);
    assertThat(reading.before(2)).isEqualTo(Break.WEAK);
  }

  @Test
  void stressedWordsAreOneSentence() {
    Reading stressed = reader.read("I. Tell. The. Secret.");
    Reading plain = reader.read("I tell. The secret is odd.");

    assertThat(stressed.before(3)).isEqualTo(Break.WEAK);
    assertThat(plain.before(2)).isEqualTo(Break.STRONG);
  }

  @Test
  void aPatternWordThatNoReadingYieldsStopsTheLoad() {
    List<List<String>> entries = List.of(List.of("gonna", "going to", "contraction"));

    assertThatThrownBy(() -> new Lexicon(entries, Set.of(), Set.of(), Set.of("gonna")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gonna");
  }

  private String words(String written) {
    Reading reading = reader.read(written);
    return IntStream.range(0, reading.size())
        .mapToObj(reading::word)
        .collect(Collectors.joining(" "));
  }
}
