package org.evenkeel.notification.template;

import com.samskivert.mustache.Mustache;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words from {@code templates/messages/<name>.yml}. What is filled in is text: HTML is made from
 * the filled text, so that nothing in it can be markup. A value that the model does not have is an
 * error, not a gap.
 */
@Component
public class Templates {

  private final Map<String, Template> templates = TemplateFiles.read();
  private final Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
  private final Map<String, com.samskivert.mustache.Template> compiled = new ConcurrentHashMap<>();
  private final MailLayout layout = new MailLayout(TemplateFiles.words("layout"));

  /** What there is of one template. */
  public record Entry(
      String name,
      int version,
      String kind,
      List<String> languages,
      List<String> styles,
      List<String> values) {}

  /** Every template, by name. */
  public List<Entry> all() {
    return templates.values().stream().map(Templates::entry).toList();
  }

  public boolean has(String name) {
    return templates.containsKey(name);
  }

  /**
   * The words of a message.
   *
   * @param locale BCP 47 tag
   * @param stopLink where a person ends messages of this kind; null where they cannot
   * @throws IllegalArgumentException when there is no such template
   */
  public Words render(
      String name,
      String locale,
      String style,
      Map<String, String> model,
      @Nullable String stopLink) {
    Template template = templates.get(name);
    if (template == null) {
      throw new IllegalArgumentException("no template " + name);
    }
    Template.Chosen chosen = template.choose(locale, style);
    Template.Variant words = chosen.variant();
    String subject = oneLine(fill(words.subject(), model));
    String body = fill(words.body(), model).strip();
    MailLayout.Link action =
        words.action() == null
            ? null
            : new MailLayout.Link(fill(words.action(), model), fill("{{link}}", model));
    MailLayout.Mail mail =
        template.footer()
            ? layout.of(chosen.language(), subject, body, action, stopLink)
            : layout.bare(model.getOrDefault("language", chosen.language()), subject, body, action);
    return new Words(subject, fill(words.lead(), model).strip(), body, mail.text(), mail.html());
  }

  /** The words with sample values; empty when there is no such template. */
  public Optional<Preview> preview(String name, String locale, String style) {
    return Optional.ofNullable(templates.get(name))
        .map(
            template -> {
              Template.Chosen chosen = template.choose(locale, style);
              Words words = render(name, locale, style, template.sample(), null);
              return new Preview(
                  name,
                  template.version(),
                  chosen.language(),
                  chosen.style(),
                  words.subject(),
                  words.lead(),
                  words.text(),
                  words.html(),
                  ShortMessage.segments(words.lead()));
            });
  }

  /**
   * How a message looks.
   *
   * @param locale the language it is in, which may not be the one asked for
   * @param smsSegments how many short messages the lead takes
   */
  public record Preview(
      String name,
      int version,
      String locale,
      String style,
      String subject,
      String lead,
      String text,
      String html,
      int smsSegments) {}

  private static Entry entry(Template template) {
    return new Entry(
        template.name(),
        template.version(),
        template.kind(),
        template.texts().keySet().stream().sorted().toList(),
        template.texts().values().stream()
            .flatMap(styles -> styles.keySet().stream())
            .distinct()
            .sorted()
            .toList(),
        template.sample().keySet().stream().sorted(Comparator.naturalOrder()).toList());
  }

  private String fill(String text, Map<String, String> model) {
    return compiled.computeIfAbsent(text, compiler::compile).execute(model);
  }

  /** A subject is a header of a mail: what is filled in must not begin another one. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
