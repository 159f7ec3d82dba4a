package org.evenkeel.session.rsd.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.platform.json.Json;
import org.evenkeel.session.people.CommunicationStyle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Our own questions to test reality with, and ways through an episode, from {@code
 * rsd-questions.json} and {@code rsd-interventions.json}; a gap in a style stops the start.
 */
@Component
public class RsdLibrary {

  private static final Set<String> STYLES =
      Arrays.stream(CommunicationStyle.values())
          .map(CommunicationStyle::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private final List<Entry> questions = read("rsd-questions.json");
  private final List<Entry> interventions = read("rsd-interventions.json");

  /**
   * Something we say.
   *
   * @param id stable name
   * @param text by communication style
   */
  public record Entry(String id, Map<String, String> text) {
    public Entry {
      text = Map.copyOf(text);
    }

    public String in(CommunicationStyle style) {
      return Objects.requireNonNull(text.get(style.wireName()));
    }
  }

  /** In the order in which they are best asked. */
  public List<Entry> questions() {
    return questions;
  }

  public List<Entry> interventions() {
    return interventions;
  }

  public Set<String> questionIds() {
    return ids(questions);
  }

  public Set<String> interventionIds() {
    return ids(interventions);
  }

  private static Set<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Entry> read(String file) {
    try (InputStream data = new ClassPathResource(file).getInputStream()) {
      List<Entry> entries = Arrays.asList(Json.mapper().readValue(data, Entry[].class));
      Set<String> seen = new HashSet<>();
      for (Entry entry : entries) {
        if (!entry.text().keySet().equals(STYLES) || !seen.add(entry.id())) {
          throw new IllegalStateException(file + ": " + entry.id() + " is incomplete or twice");
        }
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
