package org.evenkeel.session.store;

import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;

/** Contents of events, sealed with the person's own key for one place in one stream. */
final class EventCodec<E> {

  private final EventKind<E> kind;
  private final TextCipher cipher;

  EventCodec(EventKind<E> kind, TextCipher cipher) {
    this.kind = kind;
    this.cipher = cipher;
  }

  String seal(UUID userId, UUID streamId, int version, E event) {
    return cipher.sealBytes(
        userId, kind.sealedField(), place(streamId, version), kind.types().write(event));
  }

  E open(UUID userId, UUID streamId, int version, String type, String payload) {
    // before a key is asked for: what nobody knows is not worth one
    kind.types().typeOf(type);
    return kind.types()
        .read(
            type, cipher.openBytes(userId, kind.sealedField(), place(streamId, version), payload));
  }

  private static String place(UUID streamId, int version) {
    return streamId + ":" + version;
  }
}
