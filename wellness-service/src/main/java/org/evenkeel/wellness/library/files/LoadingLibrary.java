package org.evenkeel.wellness.library.files;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.wellness.library.Content;
import org.evenkeel.wellness.library.files.Shipment.DataFile;
import org.evenkeel.wellness.library.schema.ContentSchema;
import org.evenkeel.wellness.library.version.JdbcVersions;
import org.evenkeel.wellness.library.version.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the library to what the data files say, before traffic is let in. Repeating it changes
 * nothing, replicas wait for one another, an older release does nothing, statistics stay, and what
 * is no longer in the files is switched off instead of deleted, because people's sessions refer to
 * it. What an admin edited or made stays as it is (ADR 0025).
 */
@Component
class LoadingLibrary implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(LoadingLibrary.class);

  private final ContentFiles files;
  private final JdbcVersions versions;
  private final JdbcShipments shipments;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;
  private final Clock clock;

  LoadingLibrary(
      ContentSchema schema,
      JdbcVersions versions,
      JdbcShipments shipments,
      TransactionTemplate transaction,
      MeterRegistry meters,
      Clock clock) {
    this.files = new ContentFiles(schema);
    this.versions = versions;
    this.shipments = shipments;
    this.transaction = transaction;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    load(files.shipment());
  }

  /** Returns how many interventions changed. */
  int load(Shipment shipment) {
    Integer changed = transaction.execute(status -> write(shipment));
    int rows = changed == null ? 0 : changed;
    log.info(
        "library loaded: content version {}, {} files, {} interventions changed",
        shipment.contentVersion(),
        shipment.files().size(),
        rows);
    return rows;
  }

  private int write(Shipment shipment) {
    versions.lock();
    int newest = shipments.newest();
    if (shipment.contentVersion() < newest) {
      log.info("the library stays at content version {}", newest);
      return 0;
    }
    Instant now = Moments.now(clock);
    Map<UUID, Known> known = shipments.known();
    int changed = 0;
    for (DataFile file : shipment.files()) {
      changed += meet(file, Optional.ofNullable(known.get(file.content().id())), now);
    }
    Set<UUID> shipped =
        shipment.files().stream().map(file -> file.content().id()).collect(Collectors.toSet());
    for (Known old : known.values()) {
      if (old.fileHash() != null && !shipped.contains(old.id())) {
        changed += withdrawn(old, now);
      }
    }
    shipments.noteRelease(shipment, now);
    return changed;
  }

  private int meet(DataFile file, Optional<Known> known, Instant now) {
    Content content = file.content();
    Meeting meeting = Meeting.of(file, known.orElse(null), versions.named(content.slug()));
    return switch (meeting) {
      case UNCHANGED -> 0;
      case APPLIED -> {
        int changed = apply(content, now);
        shipments.noteFile(content.id(), file.hash());
        yield changed;
      }
      case EDITED -> {
        passedOver(content.slug(), meeting);
        shipments.noteFile(content.id(), file.hash());
        yield 0;
      }
      case SLUG_TAKEN -> {
        passedOver(content.slug(), meeting);
        yield 0;
      }
    };
  }

  /** A file whose comments alone changed makes no version. */
  private int apply(Content content, Instant now) {
    Optional<Version> last = versions.current(content.id());
    if (last.filter(held -> held.content().equals(content)).isPresent()) {
      return 0;
    }
    versions.add(
        last.map(held -> held.nextOfFile(content, now))
            .orElseGet(() -> Version.firstOfFile(content, now)));
    return 1;
  }

  private int withdrawn(Known old, Instant now) {
    shipments.noteFile(old.id(), null);
    if (old.edited()) {
      passedOver(old.slug(), Meeting.EDITED);
      return 0;
    }
    return apply(versions.current(old.id()).orElseThrow().content().switchedOff(), now);
  }

  private void passedOver(String slug, Meeting why) {
    meters
        .counter("library_files_passed_over_total", "reason", why.name().toLowerCase(Locale.ROOT))
        .increment();
    log.warn("the data file of {} is passed over: {}", slug, why);
  }
}
