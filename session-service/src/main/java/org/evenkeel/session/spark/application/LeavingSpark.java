package org.evenkeel.session.spark.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.evenkeel.platform.people.Places;
import org.evenkeel.session.guided.Change;
import org.evenkeel.session.guided.Expiring;
import org.evenkeel.session.guided.GuidedSessions;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.Untouched;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.evenkeel.session.spark.model.SparkSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A session ends before its last step, because its owner says so or does not come back. */
@Service
public class LeavingSpark implements Expiring {

  private final GuidedSessions<SparkEvent> sessions;
  private final SessionList<SparkEvent> list;
  private final Places places;
  private final Clock clock;
  private final MeterRegistry meters;

  LeavingSpark(
      GuidedSessions<SparkEvent> sessions,
      SessionList<SparkEvent> list,
      Places places,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.list = list;
    this.places = places;
    this.clock = clock;
    this.meters = meters;
  }

  /** The owner leaves it. */
  @Transactional
  public Change<SparkEvent> leave(UUID userId, UUID sessionId) {
    return end(userId, sessionId, any -> true, Abandoned.LEFT);
  }

  @Override
  public List<Untouched> untouched(Instant since, int most) {
    return list.untouched(since, most);
  }

  @Override
  @Transactional
  public boolean expire(Untouched session) {
    return end(
            session.userId(),
            session.sessionId(),
            version -> version == session.version(),
            Abandoned.EXPIRED)
        instanceof Change.Made<SparkEvent>;
  }

  private Change<SparkEvent> end(UUID userId, UUID sessionId, IntPredicate wanted, String reason) {
    Change<SparkEvent> change =
        sessions.attempt(userId, sessionId, wanted, events -> left(userId, events, reason));
    if (change instanceof Change.Made<SparkEvent>) {
      meters
          .counter("guided_session_abandoned_total", "kind", "spark", "reason", reason)
          .increment();
    }
    return change;
  }

  private Verdict<SparkEvent> left(UUID userId, List<SparkEvent> events, String reason) {
    SparkSession session = SparkSession.of(events);
    ZoneId zone =
        places.zoneOf(userId).orElseGet(() -> ZoneId.of(session.answers().started().zone()));
    return session.decide(new Abandoned(reason, zone.getId(), LocalDate.now(clock.withZone(zone))));
  }
}
