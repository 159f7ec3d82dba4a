package org.evenkeel.auth.datakey.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.auth.datakey.DataKeyBatch;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

/** Rows of users' data keys, wrapped. */
@Repository
class StoredDataKeys implements DataKeyBatch {

  private final KeyDatabase database;
  private final KeyEncryptionKeys encryption;
  private final KeyVersions versions;
  private final Ids ids;
  private final Clock clock;

  StoredDataKeys(
      KeyDatabase database,
      KeyEncryptionKeys encryption,
      KeyVersions versions,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.encryption = encryption;
    this.versions = versions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores a new key unless the user has, or had, one. */
  void insert(UUID userId, byte[] key) {
    guarded(() -> database.transaction().execute(status -> insertUnderCurrent(userId, key)));
  }

  private int insertUnderCurrent(UUID userId, byte[] key) {
    int version = versions.currentUntilCommit();
    return database
        .jdbc()
        .sql(
            """
            INSERT INTO data_key (user_id, key_id, version, kek_version, wrapped, created_at)
            VALUES (:user, :key, 1, :kek, :wrapped, :now) ON CONFLICT (user_id) DO NOTHING
            """)
        .param("user", userId)
        .param("key", ids.next())
        .param("kek", version)
        .param("wrapped", encryption.wrap(userId, version, key))
        .param("now", Timestamp.from(Moments.now(clock)))
        .update();
  }

  @Override
  public List<Entry> of(Set<UUID> userIds) {
    return guarded(
        () ->
            database
                .jdbc()
                .sql("SELECT * FROM data_key WHERE user_id = ANY(:users)")
                .param("users", userIds.toArray(UUID[]::new))
                .query(this::read)
                .list());
  }

  /** Makes everything that was sealed with the key unreadable for good. */
  void destroy(UUID userId) {
    guarded(
        () ->
            database
                .jdbc()
                .sql(
                    """
                    UPDATE data_key SET wrapped = NULL, destroyed_at = :now
                    WHERE user_id = :user AND wrapped IS NOT NULL
                    """)
                .param("user", userId)
                .param("now", Timestamp.from(Moments.now(clock)))
                .update());
  }

  private Entry read(ResultSet row, int number) throws SQLException {
    UUID userId = row.getObject("user_id", UUID.class);
    byte[] wrapped = row.getBytes("wrapped");
    return new Entry(
        userId,
        row.getObject("key_id", UUID.class),
        row.getInt("version"),
        wrapped == null ? null : opened(userId, row.getInt("kek_version"), wrapped));
  }

  private String opened(UUID userId, int kekVersion, byte[] wrapped) {
    return Base64.getEncoder().encodeToString(encryption.unwrap(userId, kekVersion, wrapped));
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException | TransactionException e) {
      throw new DataKeyUnavailableException(e);
    }
  }
}
