package org.evenkeel.session.reframing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My husband hurts me when I come home late",
        "He hits  me when he drinks",
        "She hits\nme",
        "My boyfriend shoved me",
        "He pushed me down the stairs",
        "He grabbed my arm",
        "He says he will slap me",
        "He tried to touch me and force me",
        "He wants to punch me",
        "He choked me",
        "My wife won’t let me leave the house",
        "He throws things at me",
        "She threw a hot cup at me",
        "My uncle used to come into my room at night",
        "My manager follows me home",
        "My colleague calls me names because I'm black",
        "My father screams at me every evening",
      })
  void harm_is_known_in_everyday_words(String text) {
    assertThat(Theme.of(List.of(text))).isEqualTo(Theme.HARM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My brother was killed by a drunk driver",
        "My mum had a stroke and is in a coma",
        "Dad is on life  support",
        "My son was murdered",
        "My grandmother has dementia",
        "It is Alzheimer's",
        "My friend overdosed",
        "We lost the baby",
        "We lost our babies",
        "I lost my nan",
        "I lost him in May",
      })
  void loss_is_known_in_everyday_words(String text) {
    assertThat(Theme.of(List.of(text))).isEqualTo(Theme.LOSS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am worthless and everyone at work knows",
        "My partner says I am crazy and never right",
        "My sister told me that they all hate  me",
        "I hate  myself for being late",
      })
  void a_harsh_word_is_met_gently(String text) {
    assertThat(Theme.of(List.of("Nothing else.", text)).compareTo(Theme.EVERYDAY)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My manager wants a talk tomorrow and I will be fired",
        "Everyone will laugh at me",
        "My friend did not answer my message",
        "I choked  in the interview",
        "I lost my keys",
        "My sister never calls back",
        "The whole team ignored my idea",
        "I pushed the deadline",
        "I will never finish this report",
        "I followed the recipe and it went wrong",
        "I was in my room all day",
      })
  void everyday_worries_stay_everyday(String text) {
    assertThat(Theme.of(List.of(text))).isEqualTo(Theme.EVERYDAY);
  }

  @Test
  void beside_anger_or_fear_nobody_is_asked_to_see_the_side_of_the_nearest() {
    assertThat(Clues.in(List.of("My partner forgot my birthday")).person())
        .isEqualTo("your partner");
    assertThat(Clues.in(List.of("My partner forgot it.", "I am scared of tonight")).person())
        .isNull();
    assertThat(Clues.in(List.of("My father shouted again")).person()).isNull();
    assertThat(Clues.in(List.of("My mother says I am useless")).person()).isNull();
    assertThat(Clues.in(List.of("My manager was angry")).person()).isEqualTo("your manager");
  }

  @ParameterizedTest
  @ValueSource(strings = {"…", ".", "?!", ";", ",:", "… a", "\uFDFA"})
  void a_run_of_marks_is_read_once(String marks) {
    String text = "Nobody likes me " + marks.repeat(5_000 / marks.length()) + "x";

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Clues.in(List.of(text));
          Theme.of(List.of(text));
        });
    assertThat(Clues.in(List.of("I am sure nobody likes me" + "…".repeat(5_000))).quote())
        .isEqualTo("I am sure nobody likes me");
  }

  @Test
  void a_character_that_becomes_many_does_not_go_beyond_the_bound() {
    assertThat(PlainText.of("\uFDFA".repeat(5_000))).hasSize(20_000);
  }

  @Test
  void the_gravest_text_decides() {
    assertThat(Theme.of(List.of("My dog died.", "He raped me."))).isEqualTo(Theme.HARM);
    assertThat(Theme.of(List.of())).isEqualTo(Theme.EVERYDAY);
  }
}
