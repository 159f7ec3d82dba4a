package org.evenkeel.auth.datakey;

import java.util.UUID;

/** Makes users' data keys. */
public interface DataKeyring {

  /** Makes the user's key unless there is, or was, one. */
  void ensure(UUID userId);
}
