package org.evenkeel.crisis.service.risk.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.service.cases.RaisingCases;
import org.evenkeel.crisis.service.risk.model.Assessment;
import org.evenkeel.crisis.service.risk.model.Evidence;
import org.evenkeel.crisis.service.risk.model.MoodCourse;
import org.evenkeel.crisis.service.risk.model.Reason;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.evenkeel.crisis.service.risk.model.Weighing;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Weighs one text or check-in with everything that is known, and opens a case where more is there
 * than the floor alone said. Runs under the person's lock, so that three replicas and three topics
 * see one order.
 */
@Component
class AssessingRisk {

  /** What the floor version of a case says when no floor saw the text. */
  private static final String NO_FLOOR = "none";

  private final RiskSignals signals;
  private final Assessments assessments;
  private final ThresholdVersions thresholds;
  private final RaisingCases cases;
  private final RiskMetrics metrics;
  private final RiskSettings settings;
  private final Ids ids;

  AssessingRisk(
      RiskSignals signals,
      Assessments assessments,
      ThresholdVersions thresholds,
      RaisingCases cases,
      RiskMetrics metrics,
      RiskSettings settings,
      Ids ids) {
    this.signals = signals;
    this.assessments = assessments;
    this.thresholds = thresholds;
    this.cases = cases;
    this.metrics = metrics;
    this.settings = settings;
    this.ids = ids;
  }

  void assess(UUID userId, Moment moment, Instant told, Instant now) {
    Instant at = moment.at();
    if (at == null || at.isBefore(now.minus(settings.fresh()))) {
      return;
    }
    ThresholdVersions.Version current = thresholds.current();
    Assessment found =
        Weighing.weigh(evidence(userId, moment, current.thresholds(), now), current.thresholds());
    metrics.assessed(found, told, now);
    List<Assessments.Kept> earlier = assessments.about(userId, moment);
    if (moment.recordId() != null
        && earlier.stream().anyMatch(assessed -> assessed.recordId() == null)) {
      assessments.nameRecord(userId, moment);
    }
    UUID caseId =
        isWorthACase(userId, moment, found, earlier, now)
            ? raise(userId, moment, found, now)
            : null;
    if (caseId != null || isNew(found, earlier)) {
      assessments.add(kept(userId, moment, found, caseId, current.version(), now));
    }
  }

  private Evidence evidence(UUID userId, Moment moment, Thresholds values, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    int days = values.courseRecentDays() * 2 + values.courseBaselineDays() + 1;
    Instant counted = assessments.countedFrom(userId).orElse(Instant.EPOCH);
    Instant since = now.minus(Duration.ofDays(values.repeatedDays()));
    return new Evidence(
        moment.floorLevel(),
        moment.floorScore(),
        moment.assessmentItem(),
        moment.read() == null ? null : moment.read().danger(),
        moment.read() == null ? null : moment.read().distress(),
        MoodCourse.of(signals.moods(userId, today.minusDays(days)), today, values),
        signals.moderates(userId, counted.isAfter(since) ? counted : since));
  }

  /** Never twice for the same evidence, and never for what the floor opened a case for itself. */
  private boolean isWorthACase(
      UUID userId, Moment moment, Assessment found, List<Assessments.Kept> earlier, Instant now) {
    RiskLevel told =
        earlier.stream()
            .filter(assessed -> assessed.caseId() != null)
            .map(assessed -> assessed.assessment().level())
            .reduce(moment.firedLevel(), (one, other) -> one.atLeast(other) ? one : other);
    if (!found.opensCase() || told.atLeast(found.level())) {
      return false;
    }
    return found.level() != RiskLevel.MODERATE
        || assessments
            .lastModerateCase(userId)
            .map(last -> last.plus(settings.pause()).isBefore(now))
            .orElse(true);
  }

  private UUID raise(UUID userId, Moment moment, Assessment found, Instant now) {
    if (found.reasons().contains(Reason.REPEATED)) {
      assessments.countFrom(userId, now);
    }
    metrics.raised(found);
    return cases.raise(
        userId,
        new RaisingCases.Raise(
            moment.name(),
            moment.recordId(),
            found.level().wireName(),
            found.score(),
            found.reasons().stream().map(Reason::wireName).toList(),
            Optional.ofNullable(moment.floorVersion()).orElse(NO_FLOOR),
            now));
  }

  private static boolean isNew(Assessment found, List<Assessments.Kept> earlier) {
    return found.level() != RiskLevel.LOW
        && earlier.stream()
            .findFirst()
            .map(last -> !last.assessment().reasons().equals(found.reasons()))
            .orElse(true);
  }

  private Assessments.Kept kept(
      UUID userId,
      Moment moment,
      Assessment found,
      @Nullable UUID caseId,
      int version,
      Instant now) {
    return new Assessments.Kept(
        ids.next(),
        userId,
        moment.name(),
        moment.recordId(),
        moment.type(),
        now,
        found,
        caseId,
        moment.floorVersion(),
        moment.read() == null ? null : moment.read().dangerModel(),
        version);
  }
}
