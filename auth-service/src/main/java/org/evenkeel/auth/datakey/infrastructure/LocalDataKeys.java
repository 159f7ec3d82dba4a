package org.evenkeel.auth.datakey.infrastructure;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.auth.datakey.DataKeyBatch.Entry;
import org.evenkeel.auth.datakey.DataKeyring;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.stereotype.Component;

/** The owner's own way to data keys: always from the database, so that erasing holds at once. */
@Component
class LocalDataKeys implements DataKeys, DataKeyring {

  private static final int KEY_BYTES = 32;

  private final StoredDataKeys stored;
  private final SecureRandom random = new SecureRandom();

  LocalDataKeys(StoredDataKeys stored) {
    this.stored = stored;
  }

  @Override
  public DataKey of(UUID userId) {
    List<Entry> found = stored.of(Set.of(userId));
    if (found.isEmpty()) {
      throw new DataKeyUnavailableException(null);
    }
    Entry row = found.getFirst();
    String key = row.key();
    if (key == null) {
      throw new DataKeyDestroyedException();
    }
    return new DataKey(row.keyId(), row.userId(), row.version(), Base64.getDecoder().decode(key));
  }

  /** Nothing is cached here. */
  @Override
  public void forget(UUID userId) {}

  @Override
  public void ensure(UUID userId) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    stored.insert(userId, key);
  }
}
