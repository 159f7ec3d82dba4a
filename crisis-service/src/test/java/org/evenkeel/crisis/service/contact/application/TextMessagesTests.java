package org.evenkeel.crisis.service.contact.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that go to telephones: few parts, and nothing that a locked screen should not show. */
class TextMessagesTests {

  /** GSM 03.38 without what takes two septets; any other letter makes a message twice as dear. */
  private static final String ONE_SEPTET =
      "@£$¥èéùìòÇØøÅåÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
          + "abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final int PART_OF_SEVERAL = 153;

  /** As long as a link is with an address of usual length: a token has 43 letters. */
  private static final String LINK =
      "https://app.evenkeel.example/emergency-contact#token=" + "x".repeat(43);

  private final ConsentTexts texts = new ConsentTexts();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void each_message_fits_three_parts_and_says_how_it_ends(String language) {
    ConsentText.Words words = texts.current().in(language);
    ConsentText.TextMessages messages = words.inTextMessages();
    String invitation = messages.invitation() + " " + LINK + " " + messages.smallPrint();

    assertThat(List.of(invitation, messages.alert(), messages.asked()))
        .allSatisfy(
            text -> {
              String filled = filled(text, words, language);
              assertThat(filled).contains("STOP").doesNotContain("{");
              assertThat(filled.chars().filter(letter -> ONE_SEPTET.indexOf(letter) < 0)).isEmpty();
              assertThat(filled.length()).isLessThanOrEqualTo(3 * PART_OF_SEVERAL);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void a_locked_screen_does_not_tell_what_it_is_about(String language) {
    ConsentText.TextMessages messages = texts.current().in(language).inTextMessages();

    assertThat(
            (messages.invitation() + messages.alert() + messages.asked()).toLowerCase(Locale.ROOT))
        .doesNotContain(
            "crisis", "suicid", "self-harm", "autoles", "emergenc", "danger", "peligro", "diagnos");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void a_member_who_gives_no_name_is_somebody_close(String language) {
    ConsentText.Words words = texts.current().in(language);
    ContactDetails nameless =
        new ContactDetails("Robin", ContactChannel.SMS, "+442079460000", null, language);

    assertThat(FilledWords.of(words.inTextMessages().asked(), nameless, words, 7))
        .contains(words.unnamed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void a_version_without_short_words_has_the_long_ones_go_to_telephones(String language) {
    ConsentText.Words words = texts.version("1").in(language);

    assertThat(words.inTextMessages())
        .isEqualTo(
            new ConsentText.TextMessages(
                words.invitation().text(),
                words.invitation().smallPrint(),
                words.alert().text(),
                words.asked().text()));
  }

  private static String filled(String text, ConsentText.Words words, String language) {
    ContactDetails details =
        new ContactDetails("Robin", ContactChannel.SMS, "+442079460000", "Kim", language);
    return FilledWords.of(text, details, words, 7);
  }
}
