package org.evenkeel.session.idea;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks through a person's ideas in table idea. */
@Repository
class JdbcIdeaScan {
  private static final String NEWEST =
      """
      SELECT id, content_sealed FROM idea WHERE user_id = :user AND deleted_at IS NULL
      ORDER BY created_at DESC, id DESC LIMIT :most
      """;

  /** Rows in memory at once. */
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final IdeaTexts texts;

  JdbcIdeaScan(JdbcClient jdbc, IdeaTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** Opens the newest one by one. Without a transaction all rows come at once. */
  void newest(UUID userId, int most, BiConsumer<UUID, IdeaContent> reader) {
    RowCallbackHandler opened =
        row -> {
          UUID id = row.getObject("id", UUID.class);
          reader.accept(id, texts.open(userId, id, row.getString("content_sealed")));
        };
    jdbc.sql(NEWEST).param("user", userId).param("most", most).withFetchSize(AT_ONCE).query(opened);
  }
}
