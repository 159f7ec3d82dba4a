package org.evenkeel.notification.channel.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceQuery;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are commands, and what comes back. */
class RepliesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop.",
        " Stop ",
        "stop all",
        "UNSUBSCRIBE",
        "cancel",
        "End",
        "quit",
        "baja",
        "Cancelar",
        "PARAR",
        "ALTO!"
      })
  void stop_in_all_its_forms(String text) {
    assertThat(Keyword.in(text)).contains(Keyword.STOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"please stop the voices", "I want to end it", "stop stop", "", "🙂"})
  void a_sentence_is_no_command(String text) {
    assertThat(Keyword.in(text)).isEmpty();
  }

  @Test
  void start_and_help_in_two_languages() {
    assertThat(Keyword.in("unstop")).contains(Keyword.START);
    assertThat(Keyword.in("Sí")).contains(Keyword.START);
    assertThat(Keyword.in("ayuda")).contains(Keyword.HELP);
    assertThat(Keyword.in("HELP")).contains(Keyword.HELP);
  }

  @Test
  void help_has_a_line_and_an_emergency_number_in_the_country_s_language() {
    String english = Replies.of("US").help(find("US"));
    assertThat(english).contains("988").contains("STOP").contains("911");
    String spanish = Replies.of("ES").help(find("ES"));
    assertThat(spanish).contains("112").contains("Si necesitas hablar");
    assertThat(Replies.of(null).help(find(null))).contains("https://");
  }

  private static CrisisResources find(String country) {
    return ResourceRegistry.standard()
        .find(new ResourceQuery(country, null, "en"), LocalDate.of(2026, 11, 27));
  }
}
