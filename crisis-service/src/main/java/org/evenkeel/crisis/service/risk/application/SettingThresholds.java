package org.evenkeel.crisis.service.risk.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff set thresholds: a new version beside the old ones, and on record. */
@Service
public class SettingThresholds {

  private final ThresholdVersions versions;
  private final AuditLog audit;
  private final Clock clock;

  SettingThresholds(ThresholdVersions versions, AuditLog audit, Clock clock) {
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    record Set(ThresholdVersions.Version now) implements Outcome {}

    /** Somebody set others since the author looked. */
    record Stale() implements Outcome {}

    /** They would weaken what the floor found, or make no sense. */
    record OutOfBounds(List<Thresholds.Breach> breaches) implements Outcome {}
  }

  /**
   * Sets new thresholds.
   *
   * @param accepts which version the author may have seen
   */
  @Transactional
  public Outcome set(UUID author, LongPredicate accepts, Thresholds wanted, String note) {
    List<Thresholds.Breach> breaches = wanted.breaches();
    if (!breaches.isEmpty()) {
      return new Outcome.OutOfBounds(breaches);
    }
    ThresholdVersions.Version known = versions.currentForChange();
    if (!accepts.test(known.version())) {
      return new Outcome.Stale();
    }
    ThresholdVersions.Version next =
        new ThresholdVersions.Version(
            known.version() + 1, wanted, author, note, Moments.now(clock));
    versions.add(next);
    audit.record(
        new AuditEntry(
            author,
            "thresholds.set",
            "thresholds",
            String.valueOf(next.version()),
            null,
            Map.of("before", String.valueOf(known.version()))));
    return new Outcome.Set(next);
  }
}
