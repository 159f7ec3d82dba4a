package org.evenkeel.auth.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * The identity provider's identities. Every operation throws {@link IdentityProviderAwayException}
 * when the provider does not answer.
 */
public interface Identities {

  /** What creating comes to. */
  sealed interface Creation {}

  /** The provider made the identity and gave it this id. */
  record Created(UUID id) implements Creation {
    @Override
    public String toString() {
      return "Created[" + id + "]";
    }
  }

  /** There is one with this name or address already. */
  record Exists() implements Creation {}

  /** The provider does not take the address or the password. */
  record Refused() implements Creation {}

  /** An identity that was found, and the registration it was made for. */
  record Found(UUID id, String registrationId) {}

  Creation create(NewIdentity identity);

  /** By the opaque name it was created under; addresses never stand in a request's URL. */
  Optional<Found> named(String username);

  void setPassword(UUID id, String password);

  /** Replaces what later tokens say about the person. */
  void describe(UUID id, Traits traits);

  /** Ends a session and every token of it; a session that is gone already is no error. */
  void endSession(String sessionId);
}
