package org.evenkeel.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTests {
  private final Templates templates = new Templates();

  @Test
  void a_name_with_markup_is_text_in_html_and_untouched_in_plain_text() {
    Templates.Rendered mail =
        templates.render(
            "email-verification",
            Map.of("name", "<b>Bo</b> & co", "link", "https://evenkeel.example/v?token=a"));

    assertThat(mail.html()).contains("&lt;b&gt;Bo&lt;/b&gt; &amp; co").doesNotContain("<b>Bo");
    assertThat(mail.text()).contains("Hello <b>Bo</b> & co,");
  }

  @Test
  void a_gap_in_the_model_is_an_error() {
    assertThatThrownBy(() -> templates.render("email-verification", Map.of("name", "Bo")))
        .isInstanceOf(MustacheException.class);
  }

  @Test
  void a_template_that_is_missing_is_an_error() {
    assertThatThrownBy(() -> templates.render("no-such-mail", Map.of()))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void the_words_for_responders_tell_what_is_due_and_nothing_of_what_was_written() {
    Templates.Rendered mail =
        templates.render(
            "case-notice",
            Map.of("case_id", "c-1", "level", "high", "due", "10:05 UTC", "news", "A new case."));

    assertThat(mail.subject()).doesNotContainIgnoringCase("crisis");
    assertThat(mail.text().lines().findFirst().orElseThrow()).doesNotContainIgnoringCase("crisis");
    assertThat(mail.text()).contains("c-1", "high", "10:05 UTC");
    assertThat(mail.html()).contains("c-1", "high", "10:05 UTC");
  }
}
