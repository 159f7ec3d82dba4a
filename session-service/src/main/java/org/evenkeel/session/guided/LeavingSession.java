package org.evenkeel.session.guided;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.people.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A session ends before its last step, because its owner says so or does not come back.
 *
 * @param <E> sealed type of the kind's events
 */
public class LeavingSession<E> implements Expiring {

  /** Reason of an end that the owner chose. */
  public static final String LEFT = "left";

  /** Reason of an end that nobody chose. */
  public static final String EXPIRED = "expired";

  private final Departures<E> departures;
  private final GuidedSessions<E> sessions;
  private final SessionList<E> list;
  private final Places places;
  private final Clock clock;
  private final MeterRegistry meters;

  public LeavingSession(
      Departures<E> departures,
      GuidedSessions<E> sessions,
      SessionList<E> list,
      Places places,
      Clock clock,
      MeterRegistry meters) {
    this.departures = departures;
    this.sessions = sessions;
    this.list = list;
    this.places = places;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * What a kind says about such an end.
   *
   * @param kind its name in metrics
   * @param startZone of the person when the session began, from its events
   * @param rule what the session says to the attempt
   */
  public record Departures<E>(String kind, Function<List<E>, String> startZone, Rule<E> rule) {}

  /** What a session says to an attempt to leave it. */
  @FunctionalInterface
  public interface Rule<E> {

    /**
     * Decides.
     *
     * @param reason {@link #LEFT} or {@link #EXPIRED}
     * @param day of the end in the zone
     */
    Verdict<E> decide(List<E> events, String reason, String zone, LocalDate day);
  }

  @Override
  public String kind() {
    return departures.kind();
  }

  /** The owner leaves it. */
  @Transactional
  public Change<E> leave(UUID userId, UUID sessionId) {
    return counted(
        sessions.attempt(userId, sessionId, any -> true, events -> left(userId, events, LEFT)),
        LEFT);
  }

  @Override
  public List<Untouched> untouched(Instant since, @Nullable Untouched last, int most) {
    return list.untouched(since, last, most);
  }

  @Override
  @Transactional
  public boolean expire(Untouched session, Instant since) {
    return counted(
            sessions.expire(session, since, events -> left(session.userId(), events, EXPIRED)),
            EXPIRED)
        instanceof Change.Made<E>;
  }

  private Change<E> counted(Change<E> change, String reason) {
    if (change instanceof Change.Made<E>) {
      AfterCommit.run(
          meters.counter(
                  "guided_session_abandoned_total", "kind", departures.kind(), "reason", reason)
              ::increment);
    }
    return change;
  }

  private Verdict<E> left(UUID userId, List<E> events, String reason) {
    ZoneId zone =
        places.zoneOf(userId).orElseGet(() -> ZoneId.of(departures.startZone().apply(events)));
    return departures
        .rule()
        .decide(events, reason, zone.getId(), LocalDate.now(clock.withZone(zone)));
  }
}
