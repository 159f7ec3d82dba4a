package org.evenkeel.auth.datakey.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.auth.datakey.KeyRotation;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * In this order, each step kept in the database, so that a run that was killed is finished by the
 * next: make and offer the version, wait until every replica holds it, wrap new data keys under it,
 * wrap the stored ones anew.
 */
@Component
class RotatingKeys implements KeyRotation {

  private static final Logger log = LoggerFactory.getLogger(RotatingKeys.class);
  private static final String KEY = "key-encryption-key";
  private static final int BATCH = 500;

  /** A replica that missed so many looks is taken for ended. */
  private static final int LOOKS = 4;

  private final KeyVersions versions;
  private final WrappedKeys wrapped;
  private final KeyEncryptionKeys encryption;
  private final AuditLog audit;
  private final Duration lookEvery;
  private final Clock clock;

  RotatingKeys(
      KeyVersions versions,
      WrappedKeys wrapped,
      KeyEncryptionKeys encryption,
      AuditLog audit,
      DataKeySettings settings,
      Clock clock) {
    this.versions = versions;
    this.wrapped = wrapped;
    this.encryption = encryption;
    this.audit = audit;
    this.lookEvery = settings.lookEvery();
    this.clock = clock;
  }

  @Override
  public Rotated rotate() {
    int version = wanted();
    if (version > versions.current()) {
      encryption.make(version);
      versions.offer(version);
      int without = awaitHolders(version);
      if (without > 0) {
        return new Rotated.NotHeld(version, without);
      }
      versions.makeCurrent(version);
    }
    long keys = rewrapAll(version);
    audit.record(
        new AuditEntry(
            null,
            "key-encryption-key.rotated",
            KEY,
            Integer.toString(version),
            null,
            Map.of("data_keys", Long.toString(keys))));
    versions.markReplaced(version);
    return new Rotated.Done(version, keys);
  }

  /** The version that an unfinished run was about, or the next. */
  private int wanted() {
    int current = versions.current();
    if (versions.newest() > current) {
      return versions.newest();
    }
    boolean unfinished =
        versions.all().stream().anyMatch(v -> v.version() < current && v.replaced() == null);
    return unfinished ? current : current + 1;
  }

  private int awaitHolders(int version) {
    long end = System.nanoTime() + lookEvery.multipliedBy(LOOKS).plus(lookEvery).toNanos();
    int without = missing(version);
    while (without > 0 && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(lookEvery.dividedBy(LOOKS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return without;
      }
      without = missing(version);
    }
    return without;
  }

  private int missing(int version) {
    return versions.without(version, lookEvery.multipliedBy(LOOKS));
  }

  private long rewrapAll(int version) {
    long keys = 0;
    do {
      int batch = wrapped.rewrap(version, BATCH);
      keys += batch;
      if (batch > 0) {
        log.info("{} data keys wrapped under kek-{}", keys, version);
      }
    } while (wrapped.before(version) > 0);
    return keys;
  }

  @Override
  public Retired retire(int version, boolean anyBackups) {
    boolean known =
        versions.all().stream().anyMatch(v -> v.version() == version && v.retired() == null);
    if (!known) {
      return new Retired.Unknown();
    }
    long keys = wrapped.under(version);
    if (version >= versions.current() || keys > 0) {
      return new Retired.InUse(keys);
    }
    Optional<Old> old = old().stream().filter(each -> each.version() == version).findFirst();
    if (old.isEmpty()) {
      return new Retired.Unfinished();
    }
    if (!anyBackups && clock.instant().isBefore(old.get().retirable())) {
      return new Retired.TooEarly(old.get().retirable());
    }
    audit.record(
        new AuditEntry(
            null, "key-encryption-key.retired", KEY, Integer.toString(version), null, Map.of()));
    encryption.remove(version);
    versions.markRetired(version);
    return new Retired.Gone();
  }

  @Override
  public List<Old> old() {
    List<Old> old = new ArrayList<>();
    for (KeyVersions.KeyVersion each : versions.all()) {
      Instant replaced = each.replaced();
      if (replaced != null && each.retired() == null) {
        old.add(new Old(each.version(), replaced));
      }
    }
    return old;
  }
}
