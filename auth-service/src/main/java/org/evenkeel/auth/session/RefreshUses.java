package org.evenkeel.auth.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Refresh tokens that are, or were, traded; shared by every process. */
public interface RefreshUses {

  /** What marking a token used comes to. */
  sealed interface Use {}

  /** Nobody used it before; the caller trades it now. */
  record First() implements Use {}

  /**
   * It was used before.
   *
   * @param sessionId session that the first use was good for; null while nobody knows whether the
   *     token is genuine, in which case the first user finds out and ends it
   */
  record Again(@Nullable String sessionId) implements Use {}

  Use use(String refreshToken, Instant expiresAt, Instant now);

  /**
   * Notes that the provider took the token.
   *
   * @return whether it was used again meanwhile
   */
  boolean traded(String refreshToken, String sessionId);

  /** Takes the mark back from a token that was not traded. */
  void undo(String refreshToken);

  /** Forgets tokens that no longer hold anyway. */
  void forgetExpired(Instant now);
}
