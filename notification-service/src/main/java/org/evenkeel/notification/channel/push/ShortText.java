package org.evenkeel.notification.channel.push;

import java.nio.charset.StandardCharsets;

/** Push services take about 4 KiB; the whole message stands in the inbox. */
public final class ShortText {

  private static final String MORE = "…";

  private ShortText() {}

  /** The beginning that fits into so many bytes of UTF-8, whole characters only. */
  public static String of(String text, int bytes) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
      return text;
    }
    int left = bytes - MORE.getBytes(StandardCharsets.UTF_8).length;
    StringBuilder kept = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      left -= Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept + MORE;
  }
}
