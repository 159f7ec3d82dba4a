package org.evenkeel.platform.web;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, compared strongly (RFC 9110 section 8.8.3.2). */
public final class EntityTags {

  private EntityTags() {}

  /** The tag of a version: {@code "3"}, quotes included. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Which versions an If-Match header accepts; all of them when there is none. */
  public static LongPredicate accepting(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return version -> true;
    }
    return version ->
        Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(of(version)::equals);
  }
}
