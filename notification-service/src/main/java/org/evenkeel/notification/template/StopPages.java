package org.evenkeel.notification.template;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages behind a link in a mail that ends messages of one kind. */
@Component
public class StopPages {

  private final Map<String, Map<String, String>> words = TemplateFiles.words("stop-pages");

  /** Asks; its button posts to where the page came from. */
  public String ask(String locale, String kind) {
    return page(locale, "ask", kind, button(locale, "button", ""));
  }

  /** Says that none comes by mail any more; its button ends the other channels too. */
  public String done(String locale, String kind) {
    String field = "<input type=\"hidden\" name=\"everywhere\" value=\"true\">";
    return page(locale, "done", kind, button(locale, "button_everywhere", field));
  }

  /** Says that none comes at all any more. */
  public String doneEverywhere(String locale, String kind) {
    return page(locale, "done_everywhere", kind, "");
  }

  private String button(String locale, String name, String field) {
    return "    <form method=\"post\">%s<button style=\"font-size: 1em; padding: .5em 1em\">%s</button></form>\n"
        .formatted(field, escaped(word(locale, name)));
  }

  private String page(String locale, String sentence, String kind, String end) {
    String text = escaped(word(locale, sentence).replace("{kind}", word(locale, kind)));
    return """
    <!doctype html>
    <html lang="%s">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Evenkeel</title></head>
      <body style="font-family: sans-serif; font-size: 18px; line-height: 1.5; max-width: 32em; margin: 2em auto; padding: 0 1em">
        <p>%s</p>
    %s  </body>
    </html>
    """
        .formatted(language(locale), text, end);
  }

  private String word(String locale, String name) {
    Map<String, String> known = words.get(language(locale));
    String word = known == null ? null : known.get(name);
    if (word == null) {
      throw new IllegalStateException("the pages have no word " + name);
    }
    return word.strip();
  }

  private String language(String locale) {
    String language = Locale.forLanguageTag(locale).getLanguage();
    return words.containsKey(language) ? language : Template.LANGUAGE;
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
