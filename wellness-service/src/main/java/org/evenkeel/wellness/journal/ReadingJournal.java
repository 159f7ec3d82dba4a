package org.evenkeel.wellness.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.search.SearchWords;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person reads their journal. Searching it opens one entry after the other and keeps only the ids
 * of those that match: there is no index of what people wrote.
 */
@Service
class ReadingJournal {

  /** Entries that a search looks through, the newest first. */
  private static final int BOUND = 5_000;

  private final JdbcJournal journal;
  private final JdbcJournalScan scan;
  private final JournalTexts texts;

  ReadingJournal(JdbcJournal journal, JdbcJournalScan scan, JournalTexts texts) {
    this.journal = journal;
    this.scan = scan;
    this.texts = texts;
  }

  /** Some entries, and how many there are in all. */
  record Page(List<JournalEntry> entries, long total) {}

  /**
   * One page.
   *
   * @param words what the entries have in them, or null for all entries
   */
  @Transactional(readOnly = true)
  public Page page(UUID userId, @Nullable SearchWords words, PageQuery page) {
    List<UUID> ids = words == null ? null : idsWith(words, userId);
    return new Page(journal.page(userId, ids, page), journal.count(userId, ids));
  }

  private List<UUID> idsWith(SearchWords words, UUID userId) {
    List<UUID> ids = new ArrayList<>();
    scan.newest(
        userId,
        BOUND,
        entry -> {
          if (words.occurIn(texts.title(entry), () -> texts.text(entry))) {
            ids.add(entry.id());
          }
        });
    return ids;
  }
}
