package org.evenkeel.session.reframing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CluesTests {

  @Test
  void the_thought_is_quoted_before_the_situation() {
    Clues clues =
        Clues.in(
            List.of(
                "I think so. Everyone will laugh at me tomorrow, because I am late.",
                "My manager wrote one word. It will be awful."));

    assertThat(clues.quote()).isEqualTo("Everyone will laugh at me tomorrow");
    assertThat(clues.person()).isEqualTo("your manager");
    assertThat(clues.time()).isEqualTo("tomorrow");
    assertThat(clues.absolute()).isEqualTo("everyone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'm sure they won’t ask me again. | I'm sure they won't ask me again",
        "and I will ruin the party | I will ruin the party",
        "First a lie: “nobody likes me”, he said | nobody likes me",
        "What if   it goes\twrong? | What if it goes wrong",
        "ALWAYS THE SAME WITH ME!!! | ALWAYS THE SAME WITH ME",
        "Je crains que nobody vient déjà | Je crains que nobody vient déjà",
      })
  void a_quotation_is_a_whole_clause_in_the_persons_own_words(String text, String quote) {
    assertThat(Clues.in(List.of(text)).quote()).isEqualTo(quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I went shopping and it was nice",
        "they will be at 221b Baker Street forever",
        "write to me at a@b.example I will be fired",
        "nobody replied https://x.example/y",
        "everyone says {quote} and {person}",
        "never ${jndi:ldap://x} again",
        "always <script>alert(1)</script>",
        "nobody likes me 😀 at all",
        "никто never لا أحد likes me",
        "never",
        "I am so stupid and everyone knows",
        "I will never be anything but a burden",
        "everyone would be happier if I was gone",
        "I always cut corners on purpose",
        "nobody gives a shit about me",
      })
  void what_is_not_telling_plain_or_good_to_read_again_is_not_quoted(String text) {
    assertThat(Clues.in(List.of(text)).quote()).isNull();
  }

  @Test
  void a_clause_that_is_too_long_is_not_cut_down() {
    String endless = "I will be fired " + "and then it goes on and on ".repeat(20);

    assertThat(Clues.in(List.of(endless)).quote()).isNull();
  }

  @Test
  void words_that_are_taken_up_are_ours_whatever_the_spelling() {
    Clues clues = Clues.in(List.of("MY   Boss is NEVER there, not even\n TOMORROW"));

    assertThat(clues.person()).isEqualTo("your boss");
    assertThat(clues.absolute()).isEqualTo("never");
    assertThat(clues.time()).isEqualTo("tomorrow");
    assertThat(Clues.in(List.of("nevermind the todayish mybosses"))).isEqualTo(Clues.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "My manager answered with one word, EVERYDAY",
    "I am afraid of my presentation, EVERYDAY",
    "I choked in the exam, EVERYDAY",
    "The deadline is tomorrow, EVERYDAY",
    "My grandfather died on Monday, LOSS",
    "Mum has cancer, LOSS",
    "I lost my job, LOSS",
    "He hit me again, HARM",
    "I am afraid of my husband, HARM",
    "They bullied me at school, HARM",
    "She threatened to leave me, HARM",
    "I was physically thrown out, HARM",
  })
  void a_loss_is_not_argued_with_and_harm_not_reframed(String text, Theme theme) {
    assertThat(Theme.of(List.of("Nothing else.", text))).isEqualTo(theme);
  }

  @Test
  void the_gravest_text_decides() {
    assertThat(Theme.of(List.of("My dog died.", "He raped me."))).isEqualTo(Theme.HARM);
    assertThat(Theme.of(List.of())).isEqualTo(Theme.EVERYDAY);
  }
}
