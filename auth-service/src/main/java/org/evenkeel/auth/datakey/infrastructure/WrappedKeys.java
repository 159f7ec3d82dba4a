package org.evenkeel.auth.datakey.infrastructure;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Stored data keys as the key-encryption key sees them. */
@Repository
class WrappedKeys {

  private final KeyDatabase database;
  private final KeyEncryptionKeys encryption;

  WrappedKeys(KeyDatabase database, KeyEncryptionKeys encryption) {
    this.database = database;
    this.encryption = encryption;
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  private record Wrapped(UUID userId, int version, byte[] key) {}

  /** Data keys under exactly this version. */
  long under(int version) {
    return count("= ?", version);
  }

  /** Data keys under older versions than this. */
  long before(int version) {
    return count("< ?", version);
  }

  private long count(String compared, int version) {
    return database
        .jdbc()
        .sql("SELECT count(*) FROM data_key WHERE wrapped IS NOT NULL AND kek_version " + compared)
        .param(version)
        .query(Long.class)
        .single();
  }

  /**
   * Wraps some keys anew that are under an older version, in one transaction. Readers never wait:
   * they find a key under the one version or the other.
   *
   * @return how many
   */
  int rewrap(int version, int most) {
    return database
        .transaction()
        .execute(
            status -> {
              List<Wrapped> batch = lock(version, most);
              batch.forEach(key -> store(key, version));
              return batch.size();
            });
  }

  private List<Wrapped> lock(int version, int most) {
    return database
        .jdbc()
        .sql(
            """
            SELECT user_id, kek_version, wrapped FROM data_key
            WHERE kek_version < :version AND wrapped IS NOT NULL
            ORDER BY kek_version LIMIT :most FOR UPDATE SKIP LOCKED
            """)
        .param("version", version)
        .param("most", most)
        .query(
            (row, number) ->
                new Wrapped(
                    row.getObject("user_id", UUID.class),
                    row.getInt("kek_version"),
                    row.getBytes("wrapped")))
        .list();
  }

  private void store(Wrapped found, int version) {
    byte[] key = encryption.unwrap(found.userId(), found.version(), found.key());
    database
        .jdbc()
        .sql("UPDATE data_key SET kek_version = :version, wrapped = :wrapped WHERE user_id = :user")
        .param("version", version)
        .param("wrapped", encryption.wrap(found.userId(), version, key))
        .param("user", found.userId())
        .update();
  }
}
