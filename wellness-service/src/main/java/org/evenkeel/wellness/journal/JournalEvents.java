package org.evenkeel.wellness.journal;

/** Where it is told what happened to journal entries. */
public interface JournalEvents {

  /**
   * An entry was written.
   *
   * @param sourceId under which the floor signalled for the same request
   */
  void written(JournalEntry entry, String sourceId);

  void revised(JournalEntry entry, String sourceId);

  void deleted(JournalEntry entry);
}
