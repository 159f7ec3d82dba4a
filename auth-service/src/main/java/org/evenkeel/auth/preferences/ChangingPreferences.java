package org.evenkeel.auth.preferences;

import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.evenkeel.auth.preferences.messaging.PreferenceFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads and changes preferences; two devices may write at once. */
@Service
class ChangingPreferences {

  /** Preferences at a version; 0 are the defaults, which are stored nowhere. */
  record Versioned(Preferences preferences, long version) {}

  private static final Logger LOG = LoggerFactory.getLogger(ChangingPreferences.class);
  private static final int ATTEMPTS = 5;

  private final PreferenceDocuments documents;
  private final PreferenceFacts facts;
  private final MovingPreferenceFacts moving;

  ChangingPreferences(
      PreferenceDocuments documents, PreferenceFacts facts, MovingPreferenceFacts moving) {
    this.documents = documents;
    this.facts = facts;
    this.moving = moving;
  }

  Versioned read(UUID userId) {
    return documents
        .find(userId)
        .map(stored -> new Versioned(Overlay.stored(stored.preferences()), stored.version()))
        .orElseGet(() -> new Versioned(Overlay.defaults(), 0));
  }

  /**
   * Changes what stands there, again if somebody was faster.
   *
   * @param acceptable versions that the client means to change
   * @return empty when another version stands there
   */
  Optional<Versioned> change(
      UUID userId, LongPredicate acceptable, UnaryOperator<Preferences> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Versioned known = read(userId);
      if (!acceptable.test(known.version())) {
        return Optional.empty();
      }
      Versioned next = new Versioned(change.apply(known.preferences()), known.version() + 1);
      String fact = facts.encode(userId, next.version(), next.preferences());
      if (documents.replace(userId, known.version(), Overlay.tree(next.preferences()), fact)) {
        LOG.info("Preferences of {} changed to version {}", userId, next.version());
        moving.moveSoon(userId);
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
