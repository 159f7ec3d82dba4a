package org.evenkeel.session.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One library, checked when it is made. */
final class Library {

  private final List<Entry> entries;

  private Library(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Makes a library of what a data file says.
   *
   * @param name of the file, for the message
   * @param actions whether entries are things to do
   * @throws IllegalStateException naming every fault
   */
  static Library of(String name, boolean actions, List<RawEntry> raw, Map<String, String> sources) {
    List<String> faults = EntryRules.faults(actions, raw, sources.keySet());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(name + ".yaml: " + String.join("; ", faults));
    }
    return new Library(
        raw.stream()
            .map(entry -> entry.checked(sources))
            .sorted(Comparator.comparing(Entry::id))
            .toList());
  }

  /** By id. */
  List<Entry> all() {
    return entries;
  }

  /** Those that a filter lets through, by id. */
  List<Entry> fitting(LibraryFilter filter) {
    return entries.stream().filter(filter::fits).toList();
  }
}
