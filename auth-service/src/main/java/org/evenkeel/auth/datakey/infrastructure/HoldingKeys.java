package org.evenkeel.auth.datakey.infrastructure;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells which key-encryption key this replica can open, before any data key is wrapped under it: a
 * new version is used when every replica said so, and none needs a restart.
 */
@Component
class HoldingKeys implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(HoldingKeys.class);

  private final KeyVersions versions;
  private final KeyEncryptionKeys encryption;
  private final UUID replica;

  HoldingKeys(KeyVersions versions, KeyEncryptionKeys encryption, Ids ids) {
    this.versions = versions;
    this.encryption = encryption;
    this.replica = ids.next();
  }

  /** A replica that could not open what is stored does not start. */
  @Override
  public void run(ApplicationArguments arguments) {
    int newest = versions.newest();
    if (!encryption.holds(newest)) {
      throw new IllegalStateException("kek-" + newest + ".key is missing");
    }
    versions.heldBy(replica, newest);
  }

  @Scheduled(
      initialDelayString = "${evenkeel.data-keys.look-every}",
      fixedDelayString = "${evenkeel.data-keys.look-every}")
  void look() {
    try {
      int newest = versions.newest();
      int held = newest;
      while (held > 0 && !opens(held)) {
        held--;
      }
      versions.heldBy(replica, held);
      if (held < newest) {
        log.error("kek-{}.key is missing here; its use waits for it", newest);
      }
    } catch (DataAccessException e) {
      log.warn("the key database is away: {}", e.getClass().getSimpleName());
    }
  }

  /** A file that is there and is no key counts as missing, or nobody would wait for it. */
  private boolean opens(int version) {
    try {
      return encryption.holds(version);
    } catch (IllegalStateException e) {
      log.error("kek-{}.key here is no key", version);
      return false;
    }
  }

  @PreDestroy
  void leave() {
    try {
      versions.gone(replica);
    } catch (DataAccessException e) {
      log.warn("the key database is away: {}", e.getClass().getSimpleName());
    }
  }
}
