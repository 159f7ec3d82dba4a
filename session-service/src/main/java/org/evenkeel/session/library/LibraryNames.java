package org.evenkeel.session.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells our own names from words of a person's own, which stay sealed. */
@Component
public class LibraryNames {

  private final Set<String> reframes;
  private final Set<String> actions;
  private final Set<String> statements;

  LibraryNames(Libraries libraries) {
    this.reframes = ids(libraries.reframes());
    this.actions = ids(libraries.actions());
    this.statements = ids(libraries.statements());
  }

  /** Our name of the feeling that a word stands for; none for a word of the person's own. */
  public Optional<String> feeling(String word) {
    return Feeling.of(word).map(Feeling::wireName);
  }

  /** The ids of our reframes among what was chosen. */
  public List<String> reframes(List<String> chosen) {
    return chosen.stream().filter(reframes::contains).toList();
  }

  /** The ids of our actions among what was chosen. */
  public List<String> actions(List<String> chosen) {
    return chosen.stream().filter(actions::contains).toList();
  }

  /** The ids of our acceptance statements among what was chosen. */
  public List<String> statements(List<String> chosen) {
    return chosen.stream().filter(statements::contains).toList();
  }

  private static Set<String> ids(Library library) {
    return library.all().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
  }
}
