package org.evenkeel.auth.datakey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many users' data keys at once. */
public interface DataKeyBatch {

  /** What there is about one user; {@code key} is base64, or null when destroyed. */
  record Entry(UUID userId, UUID keyId, int version, @Nullable String key) {

    /** Hides the key. */
    @Override
    public String toString() {
      return "Entry[" + keyId + "]";
    }
  }

  /** One entry a user who has, or had, a key. */
  List<Entry> of(Set<UUID> userIds);
}
