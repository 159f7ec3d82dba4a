package org.evenkeel.session.idea;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the tags of ideas that are walked through, the newest first. Of very many different tags
 * those of the newest ideas are counted.
 */
final class TagCounts {

  /** Different tags that are counted and told. */
  static final int MOST = 2_000;

  private final Map<String, TagCount> counts = new LinkedHashMap<>();

  void add(IdeaContent idea) {
    idea.tags().forEach(this::add);
  }

  private void add(String tag) {
    counts.compute(
        IdeaContent.folded(tag),
        (folded, known) -> {
          if (known != null) {
            return known.oneMore();
          }
          return counts.size() < MOST ? new TagCount(tag, 1) : null;
        });
  }

  /** By the tag as it is compared, in the order in which they were met. */
  Map<String, TagCount> all() {
    return Collections.unmodifiableMap(counts);
  }
}
