package org.evenkeel.api.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of records, read from their sources. */
public final class Texts {

  private static final Pattern COMMENT_BEFORE_RECORD =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record ", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("\\s@param (\\w+) ");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

  private final Path sources;

  /**
   * @param sources the folder that holds the package folders
   */
  public Texts(Path sources) {
    this.sources = sources;
  }

  /**
   * @throws IllegalArgumentException when the record has no Javadoc
   */
  RecordTexts of(Class<?> java) {
    Matcher comment = COMMENT_BEFORE_RECORD.matcher(source(java));
    if (!comment.find()) {
      throw new IllegalArgumentException(java.getName() + " has no Javadoc");
    }
    String text = " " + plain(comment.group(1));
    Matcher tags = TAG.matcher(text);
    Map<String, String> components = new LinkedHashMap<>();
    int summaryEnd = text.length();
    String component = null;
    int from = 0;
    while (tags.find()) {
      if (component == null) {
        summaryEnd = tags.start();
      } else {
        components.put(component, text.substring(from, tags.start()).strip());
      }
      component = tags.group(1);
      from = tags.end();
    }
    if (component != null) {
      components.put(component, text.substring(from).strip());
    }
    return new RecordTexts(text.substring(0, summaryEnd).strip(), components);
  }

  private String source(Class<?> java) {
    Path file = sources.resolve(java.getName().replace('.', '/') + ".java");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the source of " + java.getName() + " cannot be read", e);
    }
  }

  private static String plain(String comment) {
    String oneLine = comment.replaceAll("(?m)^\\s*\\*\\s?", " ").replaceAll("\\s+", " ");
    return INLINE_TAG
        .matcher(oneLine)
        .replaceAll(tag -> Matcher.quoteReplacement(lastName(tag.group(1).strip())));
  }

  /** A link is written as the last name in it: {@code a.b.Fields#IDEA} as IDEA. */
  private static String lastName(String text) {
    return text.contains("#") && !text.contains(" ") ? text.substring(text.indexOf('#') + 1) : text;
  }
}
