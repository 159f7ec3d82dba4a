package org.evenkeel.analytics.patterns;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.analytics.patterns.model.Feeling;

/** Feelings of a fixed list, for others that keep feelings and no word of a person's own. */
public final class KnownFeelings {

  private KnownFeelings() {}

  /** Codes of the feelings that tags stand for; tags that we do not know are left out. */
  public static Set<String> among(List<String> tags) {
    return Feeling.knownAmong(tags).stream()
        .map(Feeling::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
