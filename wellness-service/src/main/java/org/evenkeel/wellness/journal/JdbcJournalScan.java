package org.evenkeel.wellness.journal;

import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks through a person's entries in table journal_entry. */
@Repository
class JdbcJournalScan {
  private static final String NEWEST =
      """
      SELECT id, title_sealed, text_sealed FROM journal_entry WHERE user_id = :user
      ORDER BY occurred_at DESC, id DESC LIMIT :most
      """;

  /** Rows in memory at once; each may hold 20,000 characters. */
  private static final int AT_ONCE = 50;

  private final JdbcClient jdbc;

  JdbcJournalScan(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Shows the newest entries one by one. Without a transaction all of them come at once. */
  void newest(UUID userId, int most, Consumer<SealedEntry> reader) {
    RowCallbackHandler shown =
        row ->
            reader.accept(
                new SealedEntry(
                    row.getObject("id", UUID.class),
                    userId,
                    row.getString("title_sealed"),
                    row.getString("text_sealed")));
    jdbc.sql(NEWEST).param("user", userId).param("most", most).withFetchSize(AT_ONCE).query(shown);
  }
}
