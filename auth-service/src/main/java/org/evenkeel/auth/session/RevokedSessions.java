package org.evenkeel.auth.session;

import java.time.Instant;
import java.util.List;

/** Sessions that were ended here. */
public interface RevokedSessions {

  /** Who must learn that a session ended. */
  enum Listener {
    PROVIDER,
    GATEWAY
  }

  /** Records the end; both listeners are to be told, again if they were told before. */
  void add(String sessionId, Instant now);

  boolean contains(String sessionId);

  void told(String sessionId, Listener listener);

  /** Sessions whose end somebody has not learned yet. */
  List<String> untold();

  boolean isUntold(String sessionId, Listener listener);

  /** Forgets sessions that would have ended by themselves. */
  void forgetExpired(Instant now);
}
