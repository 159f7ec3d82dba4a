package org.evenkeel.notification.template;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Words from {@code templates/mail/<name>.subject|txt|html}. What is filled into HTML is escaped; a
 * name that the model does not have is an error, not a gap.
 */
@Component
public class Templates {

  private static final String FOLDER = "templates/mail/";

  private final Mustache.Compiler plain = Mustache.compiler().escapeHTML(false);
  private final Mustache.Compiler html = Mustache.compiler().escapeHTML(true);

  /** A message ready to send. */
  public record Rendered(String subject, String text, String html) {

    /** Hides the words. */
    @Override
    public String toString() {
      return "Rendered[...]";
    }
  }

  public Rendered render(String name, Map<String, String> model) {
    return new Rendered(
        fill(plain, name + ".subject", model).strip(),
        fill(plain, name + ".txt", model),
        fill(html, name + ".html", model));
  }

  private static String fill(Mustache.Compiler compiler, String file, Map<String, String> model) {
    try {
      String template =
          new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
      return compiler.compile(template).execute(model);
    } catch (IOException e) {
      throw new UncheckedIOException("template " + file + " cannot be read", e);
    }
  }
}
