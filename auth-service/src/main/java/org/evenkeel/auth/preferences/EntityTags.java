package org.evenkeel.auth.preferences;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, compared strongly (RFC 9110 section 8.8.3.2). */
final class EntityTags {

  private EntityTags() {}

  static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Which versions an If-Match header accepts; all of them when there is none. */
  static LongPredicate accepting(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return version -> true;
    }
    return version ->
        Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(of(version)::equals);
  }
}
