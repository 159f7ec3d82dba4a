package org.evenkeel.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {
  private static final Templates TEMPLATES = new Templates();
  private static final List<String> LOCALES = List.of("en", "es");
  private static final List<String> STYLES = List.of("warm", "direct", "playful", "professional");
  private static final List<String> WHOLE =
      List.of(
          "morning-check-in",
          "evening-reflection",
          "hyperfocus",
          "follow-up",
          "appointment-reminder",
          "meal-reminder",
          "reminder",
          "routine-deviation",
          "routine-change",
          "insight-digest",
          "weekly-summary");

  static Stream<Arguments> every_one() {
    List<Arguments> all = new ArrayList<>();
    for (Templates.Entry entry : TEMPLATES.all()) {
      for (String locale : LOCALES) {
        STYLES.forEach(style -> all.add(Arguments.of(entry.name(), locale, style)));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("every_one")
  void every_template_has_words_in_every_language_and_style(
      String name, String locale, String style) {
    Templates.Preview preview = TEMPLATES.preview(name, locale, style).orElseThrow();

    assertThat(List.of(preview.subject(), preview.lead(), preview.text(), preview.html()))
        .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{{"));
    assertThat(preview.subject()).hasSizeLessThan(70).doesNotContain("\n");
    assertThat(preview.smsSegments()).isLessThanOrEqualTo(2);
    assertThat((preview.subject() + " " + preview.lead()).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "crisis",
            "suicid",
            "self-harm",
            "autoles",
            "emergency",
            "emergencia",
            "danger",
            "peligro",
            "diagnos",
            "streak",
            "racha",
            "missed",
            "don't forget",
            "no olvides");
  }

  @Test
  void what_members_get_is_written_in_each_style_and_language_of_its_own() {
    for (String name : WHOLE) {
      List<String> leads = new ArrayList<>();
      for (String locale : LOCALES) {
        for (String style : STYLES) {
          Templates.Preview preview = TEMPLATES.preview(name, locale, style).orElseThrow();
          assertThat(preview.locale()).isEqualTo(locale);
          assertThat(preview.style()).isEqualTo(style);
          leads.add(preview.lead());
        }
      }
      assertThat(leads).as(name).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_there_is_not_falls_back_to_warm_then_to_the_language_then_to_english() {
    assertThat(TEMPLATES.preview("follow-up", "es-MX", "direct").orElseThrow().locale())
        .isEqualTo("es");
    assertThat(TEMPLATES.preview("follow-up", "de-DE", "playful").orElseThrow())
        .extracting(Templates.Preview::locale, Templates.Preview::style)
        .containsExactly("en", "playful");
    assertThat(TEMPLATES.preview("email-verification", "es", "playful").orElseThrow())
        .extracting(Templates.Preview::locale, Templates.Preview::style)
        .containsExactly("es", "warm");
    assertThat(TEMPLATES.preview("case-notice", "es", "no-such-style").orElseThrow().locale())
        .isEqualTo("en");
  }

  @Test
  void a_name_with_markup_is_text_in_html_and_untouched_in_plain_text() {
    Words mail =
        render(
            "email-verification",
            Map.of(
                "name", "<b>Bo</b> & co {{link}}", "link", "https://evenkeel.example/v?a=1&b=\"2"));

    assertThat(mail.html())
        .contains(
            "&lt;b&gt;Bo&lt;/b&gt; &amp; co {{link}}",
            "href=\"https://evenkeel.example/v?a=1&amp;b=&quot;2\"")
        .doesNotContain("<b>Bo");
    assertThat(mail.text()).contains("Hello <b>Bo</b> & co {{link}},");
  }

  @Test
  void what_is_filled_into_a_subject_begins_no_other_header() {
    Words words =
        TEMPLATES.render(
            "appointment-reminder",
            "en",
            "direct",
            Map.of("starts_at", "10:30\r\nBcc: a@b.example"),
            null);

    assertThat(words.subject()).doesNotContain("\r", "\n").contains("10:30 Bcc");
  }

  @Test
  void a_gap_in_the_model_is_an_error() {
    assertThatThrownBy(() -> render("email-verification", Map.of("name", "Bo")))
        .isInstanceOf(MustacheException.class);
  }

  @Test
  void a_template_that_is_missing_is_an_error() {
    assertThatThrownBy(() -> render("no-such-mail", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_words_for_responders_tell_what_is_due_and_nothing_of_what_was_written() {
    Words mail =
        render(
            "case-notice",
            Map.of("case_id", "c-1", "level", "high", "due", "10:05 UTC", "news", "A new case."));

    assertThat(mail.subject()).doesNotContainIgnoringCase("crisis");
    assertThat(mail.text().lines().findFirst().orElseThrow()).doesNotContainIgnoringCase("crisis");
    assertThat(mail.text()).contains("c-1", "high", "10:05 UTC");
    assertThat(mail.html()).contains("c-1", "high", "10:05 UTC");
  }

  @Test
  void a_mail_that_can_be_ended_says_how() {
    Words mail =
        TEMPLATES.render("hyperfocus", "es", "warm", Map.of(), "https://x.example/stop?a&b");

    assertThat(mail.text()).contains("https://x.example/stop?a&b");
    assertThat(mail.html()).contains("href=\"https://x.example/stop?a&amp;b\"");
  }

  @Test
  void short_messages_are_counted_as_networks_count_them() {
    assertThat(ShortMessage.segments("a".repeat(160))).isEqualTo(1);
    assertThat(ShortMessage.segments("a".repeat(161))).isEqualTo(2);
    assertThat(ShortMessage.segments("€".repeat(80))).isEqualTo(1);
    assertThat(ShortMessage.segments("€".repeat(81))).isEqualTo(2);
    assertThat(ShortMessage.segments("í".repeat(70))).isEqualTo(1);
    assertThat(ShortMessage.segments("í".repeat(71))).isEqualTo(2);
  }

  private static Words render(String name, Map<String, String> model) {
    return TEMPLATES.render(name, "en", "warm", model, null);
  }
}
