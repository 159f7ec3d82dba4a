package org.evenkeel.platform.crisis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
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

  private final Supplier<Hmac> hmac;
  private final Ids ids;

  SourceIds(Supplier<Hmac> hmac, Ids ids) {
    this.hmac = hmac;
    this.ids = ids;
  }

  String of(@Nullable String idempotencyKey, UUID userId, byte[] body) {
    if (idempotencyKey == null || idempotencyKey.isBlank()) {
      return ids.next().toString();
    }
    ByteArrayOutputStream seed = new ByteArrayOutputStream();
    seed.writeBytes((userId + "|" + idempotencyKey + "|").getBytes(StandardCharsets.UTF_8));
    seed.writeBytes(body);
    ByteBuffer hash = ByteBuffer.wrap(hmac.get().of(seed.toByteArray()));
    return new UUID(hash.getLong(), hash.getLong()).toString();
  }
}
