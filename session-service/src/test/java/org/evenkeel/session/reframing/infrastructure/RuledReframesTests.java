package org.evenkeel.session.reframing.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.ReframeKind;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.evenkeel.session.reframing.infrastructure.ReframeTemplates.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuledReframesTests {
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
  private final ReframeTemplates templates = ReframeTemplates.onClassPath();

  @ParameterizedTest
  @EnumSource(CommunicationStyle.class)
  void what_the_person_wrote_is_taken_up_in_each_kind_and_style(CommunicationStyle style) {
    List<PersonalReframe> four = write(style, WORRY);

    assertThat(four)
        .extracting(PersonalReframe::kind)
        .containsExactly(
            "challenge_the_catastrophe", "perspective", "what_is_controllable", "specific");
    boolean quotes = style != CommunicationStyle.PLAYFUL;
    assertThat(four.get(0).text().contains("“Everyone will laugh at me tomorrow”"))
        .isEqualTo(quotes);
    assertThat(four.get(1).text()).contains("your manager");
    assertThat(four.get(2).text()).contains("tomorrow");
    assertThat(four.get(3).text().contains("“everyone”")).isEqualTo(quotes);
  }

  @Test
  void the_same_session_gets_the_same_words_and_others_get_others() {
    assertThat(write(CommunicationStyle.WARM, WORRY))
        .isEqualTo(write(CommunicationStyle.WARM, WORRY));
    Set<List<PersonalReframe>> different = new HashSet<>();
    IntStream.range(0, 64)
        .forEach(
            n ->
                different.add(
                    writer.write(
                        new Material(
                            new UUID(7, n), List.of(WORRY), CommunicationStyle.WARM, true))));
    assertThat(different).hasSize(16);
  }

  @Test
  void the_four_voices_never_say_the_same() {
    assertThat(Arrays.stream(CommunicationStyle.values()).flatMap(s -> write(s, WORRY).stream()))
        .extracting(PersonalReframe::text)
        .hasSize(16)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_loss_gets_gentle_words_and_nothing_is_quoted() {
    String loss = "My father died and nobody understands me, everything will be awful tomorrow.";

    assertThat(write(CommunicationStyle.WARM, loss))
        .hasSize(4)
        .allSatisfy(
            reframe ->
                assertThat(reframe.text())
                    .doesNotContain("“")
                    .isEqualTo(
                        templates.of(kind(reframe), CommunicationStyle.WARM).gentle().getFirst()));
  }

  @Test
  void no_fun_is_made_of_what_somebody_wrote() {
    for (int n = 0; n < 64; n++) {
      assertThat(
              writer.write(
                  new Material(new UUID(7, n), List.of(WORRY), CommunicationStyle.PLAYFUL, true)))
          .extracting(PersonalReframe::text)
          .noneMatch(text -> text.contains("“"));
    }
  }

  @Test
  void a_harsh_word_gets_gentle_words_and_nobodys_side_is_taken() {
    assertThat(write(CommunicationStyle.DIRECT, "My partner says I am useless. Never again."))
        .hasSize(4)
        .allSatisfy(
            reframe ->
                assertThat(reframe.text())
                    .isEqualTo(
                        templates
                            .of(kind(reframe), CommunicationStyle.DIRECT)
                            .gentle()
                            .getFirst()));
  }

  @Test
  void harm_is_not_reframed() {
    assertThat(write(CommunicationStyle.WARM, "My husband hit me again. He always does."))
        .isEmpty();
  }

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

  @Test
  void sentences_are_short_and_neither_order_nor_blame() {
    assertThat(sentences().map(RuledReframesTests::filled))
        .hasSizeGreaterThanOrEqualTo(80)
        .allMatch(text -> text.length() <= 200)
        .noneMatch(text -> text.matches("(?i).*\\b(should|must|always|never|ought|fault)\\b.*"));
  }

  /** Else the floor behind the writer would leave nothing to show. */
  @Test
  void no_phrase_of_ours_stands_for_danger() {
    CrisisFloor floor = CrisisFloor.standard();

    assertThat(sentences().map(RuledReframesTests::filled))
        .noneMatch(
            text ->
                floor.screen(ScreeningInput.of(text)).categories().stream()
                    .anyMatch(category -> !category.equals("wording")));
  }

  @Test
  void a_gap_or_a_strange_slot_stops_the_start() {
    Map<String, Map<String, Wording>> whole = new HashMap<>();
    for (ReframeKind kind : ReframeKind.values()) {
      Map<String, Wording> styles = new HashMap<>();
      for (CommunicationStyle style : CommunicationStyle.values()) {
        styles.put(style.wireName(), templates.of(kind, style));
      }
      whole.put(kind.wireName(), styles);
    }
    assertThat(new ReframeTemplates(whole)).isNotNull();

    Map<String, Wording> specific = whole.get("specific");
    Wording kept =
        specific.put(
            "warm",
            new Wording(List.of("What {person} did."), List.of("Plain."), List.of("Gentle.")));
    assertThatIllegalStateException()
        .isThrownBy(() -> new ReframeTemplates(whole))
        .withMessageContaining("specific in warm is not whole");
    specific.put("warm", new Wording(kept.holding(), List.of("Plain {x}."), kept.gentle()));
    assertThatIllegalStateException().isThrownBy(() -> new ReframeTemplates(whole));
    specific.remove("warm");
    assertThatNullPointerException()
        .isThrownBy(() -> new ReframeTemplates(whole))
        .withMessageContaining("specific has no warm");
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

  private Stream<String> sentences() {
    return Arrays.stream(ReframeKind.values())
        .flatMap(
            kind ->
                Arrays.stream(CommunicationStyle.values()).map(style -> templates.of(kind, style)))
        .flatMap(
            wording ->
                Stream.of(wording.holding(), wording.plain(), wording.gentle())
                    .flatMap(List::stream));
  }

  private static String filled(String template) {
    return template
        .replace("{quote}", "everyone will laugh at me")
        .replace("{person}", "your manager")
        .replace("{time}", "next week")
        .replace("{absolute}", "everyone");
  }

  private static ReframeKind kind(PersonalReframe reframe) {
    return Arrays.stream(ReframeKind.values())
        .filter(kind -> kind.wireName().equals(reframe.kind()))
        .findFirst()
        .orElseThrow();
  }
}
