package org.evenkeel.wellness.journal;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Precondition of RFC 9110 on the version of an entry. An entity tag reads {@code "3"}, or {@code
 * "3-read"} once that version was analysed: the representation differs, the text does not, so both
 * stand for version 3.
 */
final class IfMatch {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-read)?\"");

  private final boolean any;
  private final Set<Integer> versions;

  private IfMatch(boolean any, Set<Integer> versions) {
    this.any = any;
    this.versions = versions;
  }

  /** Reads the header; without one every version is accepted. */
  static IfMatch of(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return new IfMatch(true, Set.of());
    }
    return new IfMatch(
        false,
        Arrays.stream(header.split(",", -1))
            .map(tag -> TAG.matcher(tag.strip()))
            .filter(Matcher::matches)
            .map(tag -> Integer.valueOf(tag.group(1)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  static String tag(JournalEntry entry) {
    return "\"" + entry.version() + (entry.reading() == null ? "" : "-read") + "\"";
  }

  boolean accepts(int version) {
    return any || versions.contains(version);
  }
}
