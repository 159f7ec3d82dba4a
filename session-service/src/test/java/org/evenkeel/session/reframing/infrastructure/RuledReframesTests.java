package org.evenkeel.session.reframing.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.ReframeKind;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuledReframesTests {
  private static final UUID SESSION = UUID.fromString("0199d3a1-7c41-7b0e-a2d4-9f8e7d6c5b4a");
  private static final String WORRY =
      "Everyone will laugh at me tomorrow. My manager is going to ask me questions.";

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

  private List<PersonalReframe> write(CommunicationStyle style, String text) {
    return writer.write(new Material(SESSION, List.of(text), style, true));
  }

  private static ReframeKind kind(PersonalReframe reframe) {
    return Arrays.stream(ReframeKind.values())
        .filter(kind -> kind.wireName().equals(reframe.kind()))
        .findFirst()
        .orElseThrow();
  }
}
