package org.evenkeel.session.spark.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.session.spark.application.SparkSessions.StoredEvent;
import org.evenkeel.session.spark.application.SparkSessions.StoredSession;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member names a situation. */
@Service
public class StartingSpark {

  private final SparkSessions sessions;
  private final SparkAnnouncements announcements;
  private final CrisisSignals signals;
  private final Ids ids;
  private final Clock clock;

  StartingSpark(
      SparkSessions sessions,
      SparkAnnouncements announcements,
      CrisisSignals signals,
      Ids ids,
      Clock clock) {
    this.sessions = sessions;
    this.announcements = announcements;
    this.signals = signals;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public StoredSession start(UUID userId, SparkEvent.Started started, Screening screening) {
    Instant now = Moments.now(clock);
    UUID id = ids.next();
    StoredEvent stored = sessions.append(userId, id, 1, started, now).orElseThrow();
    SparkSession session = SparkSession.of(List.of(started));
    announcements.happened(stored, session);
    signals.attach(screening, userId, id);
    return new StoredSession(id, userId, session, now, now);
  }
}
