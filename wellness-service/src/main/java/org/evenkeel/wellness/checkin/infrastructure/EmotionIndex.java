package org.evenkeel.wellness.checkin.infrastructure;

import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Blind index of emotion tags: finds a person's check-ins by a tag, in any case, without storing
 * the tag. The user id is part of it, so that the same word of two people looks different.
 */
@Component
class EmotionIndex {
  private static final String KEY = "index";
  private static final String FIELD = "wellness.check-in.emotion-tag|";

  /** Read at first use: a context refreshed for training has no key files. */
  private final SingletonSupplier<Hmac> hmac;

  EmotionIndex(KeyFiles files) {
    this.hmac = SingletonSupplier.of(() -> new Hmac(files.read(KEY)));
  }

  String of(UUID userId, String tag) {
    String folded = Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return Base64.getEncoder().encodeToString(hmac.obtain().of(FIELD + userId + "|" + folded));
  }

  /** Sorted, so that the order of the words does not show. */
  List<String> of(UUID userId, List<String> tags) {
    return tags.stream().map(tag -> of(userId, tag)).distinct().sorted().toList();
  }
}
