package org.evenkeel.crisis.service.cases.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signal opens a case or joins the person's open one; the same signal again changes nothing. */
@Service
public class OpeningCase {

  private static final Logger log = LoggerFactory.getLogger(OpeningCase.class);

  /** How long an Idempotency-Key stands for the same request. */
  private static final Duration KEY_LIFE = Duration.ofHours(24);

  private final Cases cases;
  private final CaseAnnouncements announcements;
  private final CaseFeed feed;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  OpeningCase(
      Cases cases,
      CaseAnnouncements announcements,
      CaseFeed feed,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.cases = cases;
    this.announcements = announcements;
    this.feed = feed;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The case this source belongs to.
   *
   * @param path urgent, durable or report: for the count of what each path delivered
   */
  @Transactional
  public CrisisCase open(UUID userId, CaseSource source, String path) {
    cases.lockPerson(userId);
    Instant now = Moments.now(clock);
    Optional<CrisisCase> known =
        cases
            .bySource(userId, source.sourceId())
            .filter(earlier -> isRepeat(earlier, now))
            .map(Cases.Known::crisis);
    if (known.isPresent()) {
      if (source.recordId() != null) {
        cases.nameRecord(userId, source.sourceId(), source.recordId());
      }
      count(path, "known", source);
      return known.get();
    }
    Optional<CrisisCase> unresolved = cases.unresolvedOf(userId);
    CrisisCase crisis =
        unresolved
            .map(open -> open.joinedBy(source, now))
            .orElseGet(() -> CrisisCase.opened(ids.next(), userId, source, now));
    if (unresolved.isPresent()) {
      cases.update(crisis);
    } else {
      cases.add(crisis);
    }
    cases.addSource(crisis.id(), userId, source);
    feed.tell(crisis.id(), change(unresolved));
    announcements.detected(crisis, source, unresolved.isEmpty());
    count(path, unresolved.isPresent() ? "joined" : "opened", source);
    log.info(
        "case {} {} by {} {} over the {} path, level {}",
        crisis.id(),
        unresolved.isPresent() ? "joined" : "opened",
        source.sourceType(),
        source.sourceId(),
        path,
        crisis.level().wireName());
    return crisis;
  }

  private static CaseChange change(Optional<CrisisCase> before) {
    return before
        .map(
            crisis ->
                switch (crisis.state()) {
                  case OPEN -> CaseChange.JOINED;
                  case ACKNOWLEDGED, RESOLVED -> CaseChange.REOPENED;
                })
        .orElse(CaseChange.OPENED);
  }

  /** A key used again after its day, about a case that was closed, is a new text. */
  private static boolean isRepeat(Cases.Known earlier, Instant now) {
    return earlier.crisis().state() != CaseState.RESOLVED
        || earlier.detectedAt().plus(KEY_LIFE).isAfter(now);
  }

  private void count(String path, String outcome, CaseSource source) {
    meters
        .counter(
            "crisis_detected_total",
            "path",
            path,
            "outcome",
            outcome,
            "level",
            source.level().wireName())
        .increment();
  }
}
