package org.evenkeel.platform.crisis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.FloorSpan;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Names a text for both paths of its signal. A repeat of the same body under the same
 * Idempotency-Key has the id of the first; without a key every request is a text of its own,
 * whatever request id the client sends. Under a key, so that nobody can confirm a guess at what was
 * written from an id in a log.
 */
final class SourceIds {

  /** Of a passage that is read as a whole the beginning, for it grows while somebody writes. */
  private static final int BEGINNING = 24;

  /** A passage that grows by this much is another one: what is new in it may be the danger. */
  private static final int GROWTH = 80;

  /**
   * The same words of danger count as one source for so long. Later they are said anew: whoever
   * answered the first call must hear of the second.
   */
  static final Duration SITTING = Duration.ofMinutes(15);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Supplier<Hmac> hmac;
  private final Ids ids;
  private final Clock clock;

  SourceIds(Supplier<Hmac> hmac, Ids ids, Clock clock) {
    this.hmac = hmac;
    this.ids = ids;
    this.clock = clock;
  }

  String of(@Nullable String idempotencyKey, UUID userId, byte[] body) {
    if (idempotencyKey == null || idempotencyKey.isBlank()) {
      return ids.next().toString();
    }
    return hashed(userId + "|" + idempotencyKey + "|", body);
  }

  /**
   * Of a draft, which is saved again and again while somebody writes. It stays the same while the
   * floor finds the same words of danger, however the text around them grows; other words, a graver
   * level, or the same words a quarter of an hour later are a source of their own.
   *
   * @param path where it is saved, which names what it belongs to
   * @param part which of several drafts there
   */
  String ofDraft(UUID userId, String path, String part, FloorResult found, List<String> texts) {
    String words =
        found.spans().stream()
            .map(span -> word(span, texts))
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    String sitting = Long.toString(clock.instant().getEpochSecond() / SITTING.toSeconds());
    String head =
        String.join("|", userId.toString(), "draft", path, part, found.level().wireName(), sitting);
    return hashed(head + "|", words.getBytes(StandardCharsets.UTF_8));
  }

  private static String word(FloorSpan span, List<String> texts) {
    String text = texts.get(span.textIndex()).substring(span.start(), span.end());
    String plain = SPACES.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    return span.category()
        + ":"
        + plain.substring(0, Math.min(plain.length(), BEGINNING))
        + ":"
        + plain.length() / GROWTH;
  }

  private String hashed(String head, byte[] rest) {
    ByteArrayOutputStream seed = new ByteArrayOutputStream();
    seed.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    seed.writeBytes(rest);
    ByteBuffer hash = ByteBuffer.wrap(hmac.get().of(seed.toByteArray()));
    return new UUID(hash.getLong(), hash.getLong()).toString();
  }
}
