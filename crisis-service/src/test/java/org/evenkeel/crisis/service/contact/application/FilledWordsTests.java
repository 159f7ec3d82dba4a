package org.evenkeel.crisis.service.contact.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenkeel.crisis.service.contact.model.ContactChannel;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.junit.jupiter.api.Test;

class FilledWordsTests {
  private static final String NAMES_IT = "(?is).*(crisis|suicid|self-harm|danger|die\\b|peligro).*";

  private final ConsentTexts texts = new ConsentTexts();

  @Test
  void a_name_that_looks_like_a_gap_or_a_group_stays_a_name() {
    String filled = filled("{name} and {known_as}", details("{known_as} $1", "{days}"));

    assertThat(filled).isEqualTo("{known_as} $1 and {days}");
  }

  @Test
  void who_did_not_say_how_they_are_known_is_someone_close() {
    assertThat(filled("{Known_as}: {known_as}", details("Robin", null)))
        .isEqualTo("Someone close to you: someone close to you");
  }

  @Test
  void no_text_leaves_a_gap_and_no_subject_says_what_it_is_about() {
    for (ConsentText.Words words : texts.current().languages().values()) {
      assertThat(subjects(words)).allSatisfy(subject -> assertThat(subject).doesNotMatch(NAMES_IT));
      Stream.of(
              words.invitation().subject(),
              words.invitation().text(),
              words.invitation().smallPrint(),
              words.alert().text(),
              words.asked().text())
          .map(text -> FilledWords.of(text, details("Robin", "Kim"), words, 7))
          .forEach(text -> assertThat(text).doesNotContain("{", "}"));
    }
  }

  @Test
  void a_locale_without_words_of_its_own_gets_the_english_ones() {
    assertThat(texts.language(Locale.of("es", "MX"))).isEqualTo("es");
    assertThat(texts.language(Locale.GERMANY)).isEqualTo("en");
  }

  private static List<String> subjects(ConsentText.Words words) {
    return List.of(words.invitation().subject(), words.alert().subject(), words.asked().subject());
  }

  private String filled(String text, ContactDetails details) {
    return FilledWords.of(text, details, texts.current().in("en"), 7);
  }

  private static ContactDetails details(String name, String knownAs) {
    return new ContactDetails(name, ContactChannel.EMAIL, "a@b.example", knownAs, "en");
  }
}
