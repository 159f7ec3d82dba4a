package org.evenkeel.crisis.service.cases.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A signal opens a case or joins the person's open one; the same signal again changes nothing. Soon
 * after a case was closed a signal opens that case again: it is the same crisis, and whoever
 * answers sees what was done.
 */
@Service
public class OpeningCase {

  private static final Logger log = LoggerFactory.getLogger(OpeningCase.class);

  /** How long an Idempotency-Key stands for the same request. */
  private static final Duration KEY_LIFE = Duration.ofHours(24);

  /** Paths of texts whose answer carried the crisis lines. */
  private static final Set<String> ANSWERED = Set.of("urgent", "durable", "report");

  private final Cases cases;
  private final CaseContents contents;
  private final CaseAnnouncements announcements;
  private final CaseFeed feed;
  private final NextResponders responders;
  private final PlanningFollowUps followUps;
  private final CaseMeters caseMeters;
  private final CaseSettings settings;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;

  OpeningCase(
      Cases cases,
      CaseContents contents,
      CaseAnnouncements announcements,
      CaseFeed feed,
      NextResponders responders,
      PlanningFollowUps followUps,
      CaseMeters caseMeters,
      CaseSettings settings,
      Ids ids,
      Clock clock,
      MeterRegistry meters) {
    this.cases = cases;
    this.contents = contents;
    this.announcements = announcements;
    this.feed = feed;
    this.responders = responders;
    this.followUps = followUps;
    this.caseMeters = caseMeters;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The case this source belongs to.
   *
   * @param path urgent, durable or report for a text whose answer carried the crisis lines;
   *     anything else for what was found later. For the count of what each path delivered
   */
  @Transactional
  public CrisisCase open(UUID userId, CaseSource source, String path) {
    cases.lockPerson(userId);
    Instant now = Moments.now(clock);
    Optional<CrisisCase> known =
        cases
            .bySource(userId, source.sourceId())
            .filter(earlier -> isRepeat(earlier, source))
            .map(Cases.Known::crisis);
    if (known.isPresent()) {
      if (source.recordId() != null) {
        contents.nameRecord(userId, source.sourceId(), source.recordId());
      }
      count(path, "known", source);
      return known.get();
    }
    Optional<CrisisCase> earlier =
        cases
            .unresolvedOf(userId)
            .or(() -> cases.resolvedAfter(userId, now.minus(settings.joinWindow())));
    CrisisCase crisis =
        earlier
            .map(before -> join(before, source, now))
            .orElseGet(() -> begin(userId, source, now));
    contents.addSource(crisis.id(), userId, source);
    if (ANSWERED.contains(path)) {
      cases.hotlineShown(crisis.id());
    }
    feed.tell(crisis.id(), change(earlier, source));
    announcements.detected(crisis, source, earlier.isEmpty());
    count(path, earlier.isPresent() ? "joined" : "opened", source);
    log.info(
        "case {} {} by {} {} over the {} path, level {}",
        crisis.id(),
        earlier.isPresent() ? "joined" : "opened",
        source.sourceType(),
        source.sourceId(),
        path,
        crisis.level().wireName());
    return crisis;
  }

  private CrisisCase begin(UUID userId, CaseSource source, Instant now) {
    CrisisCase opened = CrisisCase.opened(ids.next(), userId, source, now, responders.first(now));
    cases.add(opened);
    caseMeters.opened(opened.level(), source.detectedAt(), now);
    return opened;
  }

  private CrisisCase join(CrisisCase before, CaseSource source, Instant now) {
    CrisisCase after = before.joinedBy(source, now, responders.first(now));
    cases.update(after);
    if (before.opensAgainBy(source)) {
      followUps.cancel(after);
    }
    return after;
  }

  private static CaseChange change(Optional<CrisisCase> before, CaseSource source) {
    return before
        .map(crisis -> crisis.opensAgainBy(source) ? CaseChange.REOPENED : CaseChange.JOINED)
        .orElse(CaseChange.OPENED);
  }

  /** A key used again after its day, about a case that was closed, is a new text. */
  private static boolean isRepeat(Cases.Known earlier, CaseSource source) {
    return earlier.crisis().state() != CaseState.RESOLVED
        || earlier.detectedAt().plus(KEY_LIFE).isAfter(source.detectedAt());
  }

  private void count(String path, String outcome, CaseSource source) {
    AfterCommit.run(
        meters.counter(
                "crisis_detected_total",
                "path",
                path,
                "outcome",
                outcome,
                "level",
                source.level().wireName())
            ::increment);
  }
}
