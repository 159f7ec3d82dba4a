package org.evenkeel.session.idea;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.platform.search.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote: it is sealed as one.
 *
 * @param tags in their own spelling and order, each once whatever its accents and case
 */
record IdeaContent(String content, List<String> tags) {

  IdeaContent {
    tags = List.copyOf(tags);
  }

  /** From a request; no tags are an empty list. */
  static IdeaContent of(String content, @Nullable List<String> tags) {
    Map<String, String> distinct = new LinkedHashMap<>();
    for (String tag : tags == null ? List.<String>of() : tags) {
      distinct.putIfAbsent(folded(tag), tag.strip());
    }
    return new IdeaContent(content, List.copyOf(distinct.values()));
  }

  /** A tag as it is compared: accents, case and spaces around it do not count. */
  static String folded(String tag) {
    return FoldedText.of(tag).strip();
  }

  /** Whether it has this tag, given folded. */
  boolean has(String foldedTag) {
    return tags.stream().map(IdeaContent::folded).anyMatch(foldedTag::equals);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "IdeaContent[...]";
  }
}
