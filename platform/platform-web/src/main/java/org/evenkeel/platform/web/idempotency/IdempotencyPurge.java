package org.evenkeel.platform.web.idempotency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes answers that nobody can ask for again. */
final class IdempotencyPurge {

  private static final Logger log = LoggerFactory.getLogger(IdempotencyPurge.class);

  private final StoredAnswers answers;

  IdempotencyPurge(StoredAnswers answers) {
    this.answers = answers;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void purge() {
    log.info("purged {} stored answers", answers.purge());
  }
}
