package org.evenkeel.auth.account;

import java.util.UUID;

/** Carries what tokens say about a person to the identity provider, after it was committed. */
public interface TraitsMirror {

  /** Tries at once; what does not succeed is done later by itself. */
  void mirror(UUID userId);
}
