package org.evenkeel.session.guided;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for open sessions that nobody has touched for long, on every replica: of two that end one
 * at once the store takes one event. One that cannot be ended holds up nobody.
 */
@Component
class ExpiryWorker {

  private static final Logger log = LoggerFactory.getLogger(ExpiryWorker.class);
  private static final int AT_ONCE = 500;

  private final List<Expiring> kinds;
  private final DataKeys keys;
  private final GuidedSettings settings;
  private final Clock clock;

  ExpiryWorker(List<Expiring> kinds, DataKeys keys, GuidedSettings settings, Clock clock) {
    this.kinds = kinds;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${evenkeel.guided.expiry-poll:10m}", initialDelayString = "1m")
  void expire() {
    Instant since = clock.instant().minus(settings.expiry());
    kinds.forEach(kind -> expire(kind, since));
  }

  private void expire(Expiring kind, Instant since) {
    long ended = 0;
    List<Untouched> page = kind.untouched(since, null, AT_ONCE);
    while (!page.isEmpty()) {
      ended += page.stream().filter(session -> attempt(kind, session, since)).count();
      page = page.size() < AT_ONCE ? List.of() : kind.untouched(since, page.getLast(), AT_ONCE);
    }
    if (ended > 0) {
      log.info("{} {} sessions were left untouched and have ended", ended, kind.kind());
    }
  }

  private boolean attempt(Expiring kind, Untouched session, Instant since) {
    try {
      // nobody should wait for the key service with a transaction open
      keys.of(session.userId());
      return kind.expire(session, since);
    } catch (DataKeyDestroyedException e) {
      // who has left us has nothing more to end
      return false;
    } catch (RuntimeException e) {
      log.error(
          "session {} waits for the next round: {}",
          session.sessionId(),
          e.getClass().getSimpleName());
      return false;
    }
  }
}
