package org.evenkeel.stack.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page for people; it works with a keyboard, a screen reader and without scripts. */
final class MailboxPage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Mailbox of this machine</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; }
      article { border-top: 1px solid; padding: 1rem 0; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
      input, button { font: inherit; padding: .4rem .6rem; }
      </style>
      </head>
      <body>
      <main>
      """;

  private static final String FOOT = "</main>\n</body>\n</html>\n";

  private MailboxPage() {}

  static String of(List<Message> messages, @Nullable String to) {
    String heading = messages.size() == 1 ? "1 message" : messages.size() + " messages";
    return HEAD
        + """
        <h1>Mailbox of this machine</h1>
        <p>Mail that the suite sends ends here and goes nowhere else.</p>
        <form method="get" action="/">
        <label for="to">Recipient</label>
        <input id="to" name="to" type="email" autocomplete="off" value="%s">
        <button type="submit">Show</button>
        </form>
        <h2>%s</h2>
        """
            .formatted(escaped(to == null ? "" : to), heading)
        + messages.stream().map(MailboxPage::article).collect(Collectors.joining())
        + FOOT;
  }

  static String notFound() {
    return HEAD
        + "<h1>There is no such page</h1>\n<p><a href=\"/\">To the mailbox</a></p>\n"
        + FOOT;
  }

  private static String article(Message message) {
    return """
    <article>
    <h3>%s</h3>
    <p>To %s, <time datetime="%3$s">%3$s</time></p>
    <pre>%4$s</pre>
    </article>
    """
        .formatted(
            escaped(message.subject()),
            escaped(message.to()),
            escaped(message.receivedAt()),
            escaped(message.text().isEmpty() ? message.html() : message.text()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
