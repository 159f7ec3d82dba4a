package org.evenkeel.notification.delivery.preference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Links in mails that end one kind of messages by mail without signing in (RFC 8058). A token is
 * person, kind and an HMAC over both: nothing is stored, and none can be guessed.
 */
@Component
public class StopLinks {

  private static final String KEY_FILE = "unsubscribe";
  private static final String PURPOSE = "unsubscribe|";

  /** 128 bits of the HMAC (RFC 2104, section 5, asks for half of it at least). */
  private static final int MAC_BYTES = 16;

  private static final int UUID_BYTES = 16;

  private final String link;
  private final Supplier<Hmac> hmac;

  StopLinks(UnsubscribeSettings settings, KeyFiles keys) {
    this.link = settings.link();
    this.hmac = SingletonSupplier.of(() -> new Hmac(keys.read(KEY_FILE)));
  }

  /** Whose messages of which kind end. */
  record Stop(UUID userId, DeliveryKind kind) {}

  public String link(UUID userId, DeliveryKind kind) {
    return link + "/" + token(userId, kind);
  }

  /** The headers by which mail programs offer it. */
  public static Map<String, String> headers(String link) {
    return Map.of(
        "List-Unsubscribe",
        "<" + link + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click");
  }

  /** What a token ends; empty when it is not one of ours. */
  Optional<Stop> read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 2 || Preferences.kinds().noneMatch(k -> k.code().equals(parts[0]))) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(parts[1]);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != UUID_BYTES + MAC_BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Stop stop =
        new Stop(new UUID(buffer.getLong(), buffer.getLong()), DeliveryKind.named(parts[0]));
    byte[] mac = Arrays.copyOfRange(bytes, UUID_BYTES, bytes.length);
    return MessageDigest.isEqual(mac, mac(stop.userId(), stop.kind()))
        ? Optional.of(stop)
        : Optional.empty();
  }

  private String token(UUID userId, DeliveryKind kind) {
    byte[] bytes =
        ByteBuffer.allocate(UUID_BYTES + MAC_BYTES)
            .putLong(userId.getMostSignificantBits())
            .putLong(userId.getLeastSignificantBits())
            .put(mac(userId, kind))
            .array();
    return kind.code() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] mac(UUID userId, DeliveryKind kind) {
    byte[] whole = hmac.get().of((PURPOSE + userId + "|" + kind.code()).getBytes(UTF_8));
    return Arrays.copyOf(whole, MAC_BYTES);
  }
}
