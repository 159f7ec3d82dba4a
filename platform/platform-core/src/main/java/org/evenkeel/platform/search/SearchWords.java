package org.evenkeel.platform.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for in what they wrote: words, or several in quotation marks as they stand.
 * All of them must occur, each in the title or in the text, also as a part of a longer word.
 */
public final class SearchWords {
  private static final Pattern WORD = Pattern.compile("[\"“„”]([^\"“„”]*)[\"“„”]|[^\\s\"“„”]+");

  private final List<String> words;

  private SearchWords(List<String> words) {
    this.words = words;
  }

  /** Empty when there is nothing to look for. */
  public static Optional<SearchWords> of(String typed) {
    List<String> words =
        WORD.matcher(typed)
            .results()
            .map(word -> FoldedText.of(word.group(1) == null ? word.group() : word.group(1)))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(new SearchWords(words));
  }

  /**
   * Whether something they wrote has them all.
   *
   * @param text is not opened when the title has them
   */
  public boolean occurIn(@Nullable String title, Supplier<String> text) {
    String foldedTitle = title == null ? "" : FoldedText.of(title);
    List<String> missing = words.stream().filter(word -> !foldedTitle.contains(word)).toList();
    if (missing.isEmpty()) {
      return true;
    }
    String foldedText = FoldedText.of(text.get());
    return missing.stream().allMatch(foldedText::contains);
  }

  /** Hides what somebody looks for. */
  @Override
  public String toString() {
    return "SearchWords[" + words.size() + "]";
  }
}
