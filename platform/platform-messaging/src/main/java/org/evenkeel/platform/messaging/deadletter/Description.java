package org.evenkeel.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a letter. A malformed record can hold anything anywhere, also what a person
 * wrote: so its value is never shown, and of the rest only what has the form that it should have.
 */
final class Description {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TIME = Pattern.compile("[0-9TZ:.+-]{10,40}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f-]{1,60}");
  private static final Set<String> CONTENT_TYPES =
      Set.of(EventHeaders.JSON, EventHeaders.SEALED_JSON);
  private static final int SHOWN_HASH = 16;

  private Description() {}

  /** One line of a list. */
  static String line(Letter letter) {
    return String.join(
        "  ",
        letter.id().toString(),
        "key " + key(letter.record().key()),
        type(letter.header(EventHeaders.TYPE)),
        simple(String.valueOf(letter.header(DeadLetterHeaders.ERROR))),
        letter.header(DeadLetterHeaders.ATTEMPTS) + " tries",
        Instant.ofEpochMilli(letter.record().timestamp()).toString());
  }

  /** All that may be shown. */
  static String page(Letter letter) {
    StringBuilder text = new StringBuilder();
    line(text, "id", letter.id().toString());
    line(text, "key", key(letter.record().key()));
    line(text, "given up", Instant.ofEpochMilli(letter.record().timestamp()).toString());
    for (Header header : letter.record().headers()) {
      line(text, name(header.key()), value(header));
    }
    byte[] value = letter.record().value();
    line(
        text,
        "value",
        value == null
            ? letter.omitted() ? "left out, it stands in the original topic" : "none"
            : value.length + " bytes, SHA-256 begins " + hash(value));
    line(
        text,
        "sealed",
        EventHeaders.SEALED_JSON.equals(letter.header(EventHeaders.CONTENT_TYPE)) ? "yes" : "no");
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format("%-18s %s%n", name, value));
  }

  static String key(byte @Nullable [] key) {
    if (key == null) {
      return "none";
    }
    String text = new String(key, UTF_8);
    return UUID_TEXT.matcher(text).matches() ? text : "of " + key.length + " bytes";
  }

  private static String type(@Nullable String type) {
    return type != null && known(type) ? type : "unknown type";
  }

  private static boolean known(String type) {
    String fact = type.replaceFirst("\\.v[0-9]{1,4}$", "");
    return FactTypes.all().stream()
        .anyMatch(found -> found.name().replaceFirst("\\.v[0-9]{1,4}$", "").equals(fact));
  }

  private static String name(String name) {
    return name.matches("[a-z_-]{1,40}") ? name : "a header";
  }

  private static String value(Header header) {
    if (header.value() == null) {
      return "none";
    }
    String text = new String(header.value(), UTF_8);
    return proper(header.key(), text) ? text : "of " + header.value().length + " bytes";
  }

  private static boolean proper(String name, String text) {
    return switch (name) {
      case EventHeaders.ID, EventHeaders.SUBJECT -> UUID_TEXT.matcher(text).matches();
      case EventHeaders.TYPE -> known(text);
      case EventHeaders.TIME -> TIME.matcher(text).matches();
      case EventHeaders.SEQUENCE -> NUMBER.matcher(text).matches();
      case EventHeaders.SPEC_VERSION -> "1.0".equals(text);
      case EventHeaders.SOURCE -> text.matches("/evenkeel/[a-z]{1,20}(-service)?");
      case EventHeaders.TRACEPARENT -> HEX.matcher(text).matches();
      case EventHeaders.CONTENT_TYPE -> CONTENT_TYPES.contains(text);
      // Written by this module.
      default -> name.startsWith(DeadLetterHeaders.PREFIX);
    };
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String hash(byte[] value) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(value);
      return HexFormat.of().formatHex(digest).substring(0, SHOWN_HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
