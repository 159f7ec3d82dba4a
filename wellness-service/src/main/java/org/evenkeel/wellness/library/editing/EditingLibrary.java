package org.evenkeel.wellness.library.editing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.version.JdbcVersions;
import org.evenkeel.wellness.library.version.Origin;
import org.evenkeel.wellness.library.version.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Admins make and change interventions: each time a new version, and an entry on record. */
@Service
class EditingLibrary {
  private final JdbcVersions versions;
  private final AuditLog audit;
  private final MeterRegistry meters;
  private final Clock clock;

  EditingLibrary(JdbcVersions versions, AuditLog audit, MeterRegistry meters, Clock clock) {
    this.versions = versions;
    this.audit = audit;
    this.meters = meters;
    this.clock = clock;
  }

  /** Adds an intervention that no data file knows. */
  @Transactional
  EditOutcome create(UUID author, Content content, @Nullable String reason) {
    versions.lock();
    if (versions.named(content.slug()).isPresent()) {
      return new EditOutcome.SlugTaken();
    }
    return done("created", 1, content, author, reason, Map.of());
  }

  /**
   * Changes one. The same content again changes nothing and makes no version.
   *
   * @param accepts which version the author may have seen
   */
  @Transactional
  EditOutcome edit(UUID author, LongPredicate accepts, Content wanted, @Nullable String reason) {
    versions.lock();
    Optional<Version> held = versions.current(wanted.id());
    if (held.isEmpty()) {
      return new EditOutcome.Missing();
    }
    Version before = held.get();
    if (!accepts.test(before.number())) {
      return new EditOutcome.Stale();
    }
    if (!before.content().slug().equals(wanted.slug())) {
      return new EditOutcome.SlugChanged();
    }
    Change change = Change.between(before.content(), wanted);
    if (change.isNothing()) {
      return new EditOutcome.Done(before);
    }
    if (change.touchesContraindications() && reason == null) {
      return new EditOutcome.ReasonMissing();
    }
    return done("edited", before.number() + 1, wanted, author, reason, change.details());
  }

  private EditOutcome done(
      String deed,
      int number,
      Content content,
      UUID author,
      @Nullable String reason,
      Map<String, String> details) {
    Version now = new Version(number, content, Origin.ADMIN, author, reason, Moments.now(clock));
    versions.add(now);
    Map<String, String> told = new HashMap<>(details);
    told.put("version", String.valueOf(number));
    audit.record(
        new AuditEntry(
            author, "intervention." + deed, "intervention", content.id().toString(), null, told));
    meters.counter("library_edits_total", "deed", deed).increment();
    return new EditOutcome.Done(now);
  }
}
