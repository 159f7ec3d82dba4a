package org.evenkeel.session.reframing.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes, what they read are four whole sentences. */
class OddWordsTests {

  private static final UUID SESSION = UUID.fromString("0199d3a1-7c41-7b0e-a2d4-9f8e7d6c5b4a");
  private static final String WORRY =
      "Everyone will laugh at me tomorrow. My manager is going to ask me questions.";
  private static final String[] PIECES = {
    "never",
    "always ",
    "my boss ",
    "tomorrow ",
    "“",
    "”",
    "{quote}",
    "{",
    "}",
    "%s",
    "$1",
    "\\",
    "'",
    "\u202E",
    "\u2066",
    "\uD83D\uDE00",
    "\uD83D",
    "\u0000",
    "\n",
    "אני תמיד ",
    "أنا دائما ",
    "我 ",
    "I will be fired ",
    "because ",
    ", ",
    "?",
    "a".repeat(300),
    " ",
    "e\u0301",
    "ﬁ",
    "<b>",
    "```"
  };

  private final RuledReframes writer = new RuledReframes();

  static Stream<String> odd() {
    return Stream.of(
        "",
        " ",
        "\uD83D\uDE00\uD83D\uDE2D\uD83D\uDE00",
        "x".repeat(20_000),
        "I will never be on time. ".repeat(800),
        "never ".repeat(3_400),
        "אני תמיד מאחר ואף אחד לא אוהב אותי מחר",
        "\u202Eeveryone will laugh at me\u202C",
        "“”\"'‘’«»",
        "{quote} {person} {time} {absolute} ${x} %s %n \\1 $0",
        "everyone says “{person}” never {quote}",
        "\u0000\u0001\uFFFF\uD800");
  }

  @ParameterizedTest
  @MethodSource("odd")
  void odd_words_get_four_whole_sentences(String text) {
    for (CommunicationStyle style : CommunicationStyle.values()) {
      check(write(style, text));
    }
  }

  @Test
  void whatever_stands_together_gets_four_whole_sentences() {
    Random random = new Random(20_26);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      CommunicationStyle style = List.of(CommunicationStyle.values()).get(round % 4);
      check(
          writer.write(
              new Material(
                  new UUID(random.nextLong(), random.nextLong()),
                  List.of(text.toString(), WORRY.substring(random.nextInt(WORRY.length()))),
                  style,
                  true)));
    }
  }

  @Test
  void the_longest_text_is_read_quickly() {
    String longest =
        "my boss will never be there because everyone, ".repeat(435).substring(0, 20_000);
    write(CommunicationStyle.WARM, longest);
    long begin = System.nanoTime();
    write(CommunicationStyle.WARM, longest);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
  }

  private static void check(List<PersonalReframe> reframes) {
    assertThat(reframes).hasSize(4);
    assertThat(reframes).extracting(PersonalReframe::text).doesNotHaveDuplicates();
    for (PersonalReframe reframe : reframes) {
      String text = reframe.text();
      assertThat(text)
          .hasSizeLessThanOrEqualTo(240)
          .matches("(?s)[“\\p{L}].*[.?]")
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}{}<>$%\\\\]");
      assertThat(text.chars().filter(c -> c == '“').count())
          .isEqualTo(text.chars().filter(c -> c == '”').count());
    }
  }

  private List<PersonalReframe> write(CommunicationStyle style, String text) {
    return writer.write(new Material(SESSION, List.of(text), style, true));
  }
}
