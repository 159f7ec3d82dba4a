package org.evenkeel.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTests {

  @TempDir private Path folder;

  @Test
  void the_newest_comes_first_and_a_restart_forgets_nothing() throws IOException {
    var mailbox = new Mailbox(folder);
    mailbox.keep("one@example.org", new Content("<id>", "first", "text", ""));
    mailbox.keep("one@example.org", new Content("<id>", "second", "text", ""));
    mailbox.keep("two@example.org", new Content("<id>", "other", "text", ""));
    assertThat(new Mailbox(folder).messages("One@example.org"))
        .extracting(Message::subject)
        .containsExactly("second", "first");
    assertThat(mailbox.messages(null)).hasSize(3);
  }

  @Test
  void nothing_of_a_message_becomes_markup() {
    var message =
        new Message("<id>", "a@example.org", "<script>", "a & \"b\"", "", "2026-01-01T00:00:00Z");
    assertThat(MailboxPage.of(List.of(message), null))
        .contains("&lt;script&gt;", "a &amp; &quot;b&quot;", "1 message<")
        .doesNotContain("<script>");
  }
}
