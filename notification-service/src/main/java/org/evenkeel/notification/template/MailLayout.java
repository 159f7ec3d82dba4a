package org.evenkeel.notification.template;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** How paragraphs become a mail, as text and as HTML without anything from outside. */
final class MailLayout {

  private final Map<String, Map<String, String>> words;

  MailLayout(Map<String, Map<String, String>> words) {
    this.words = Map.copyOf(words);
  }

  /** Words that lead somewhere. */
  record Link(String label, String target) {

    /** Hides where it leads: a target can carry a token. */
    @Override
    public String toString() {
      return "Link[...]";
    }
  }

  /** Both forms. */
  record Mail(String text, String html) {

    /** Hides them. */
    @Override
    public String toString() {
      return "Mail[...]";
    }
  }

  Mail of(
      String language, String title, String body, @Nullable Link action, @Nullable String stop) {
    Link ending = stop == null ? null : new Link(footer(language, "stop"), stop);
    return of(language, title, body, action, footer(language, "disclaimer"), ending);
  }

  /** Nothing but the words. */
  Mail bare(String language, String title, String body, @Nullable Link action) {
    return of(language, title, body, action, "", null);
  }

  private static Mail of(
      String language,
      String title,
      String body,
      @Nullable Link action,
      String disclaimer,
      @Nullable Link ending) {
    String text =
        Stream.of(body, plain(action), disclaimer, plain(ending))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n", "", "\n"));
    String html =
        """
        <!doctype html>
        <html lang="%s">
          <head><meta charset="utf-8"><title>%s</title></head>
          <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">
        %s%s%s%s  </body>
        </html>
        """
            .formatted(
                escaped(language),
                escaped(title),
                paragraphs(body),
                anchor(action),
                disclaimer.isEmpty() ? "" : paragraphs(disclaimer),
                anchor(ending));
    return new Mail(text, html);
  }

  private String footer(String language, String name) {
    Map<String, String> footer = words.get(language);
    String text = footer == null ? null : footer.get(name);
    if (text == null) {
      throw new IllegalStateException("the layout has no " + name + " in " + language);
    }
    return text.strip();
  }

  private static String plain(@Nullable Link link) {
    return link == null ? "" : link.label() + ":\n" + link.target();
  }

  private static String anchor(@Nullable Link link) {
    return link == null
        ? ""
        : "    <p><a href=\"%s\">%s</a></p>\n"
            .formatted(escaped(link.target()), escaped(link.label()));
  }

  private static String paragraphs(String text) {
    return Stream.of(text.split("\\R{2,}"))
        .map(part -> "    <p>" + escaped(part.strip()).replaceAll("\\R", "<br>\n      ") + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
