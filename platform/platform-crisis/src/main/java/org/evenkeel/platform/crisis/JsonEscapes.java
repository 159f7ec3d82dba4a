package org.evenkeel.platform.crisis;

/** Undoes the escapes of JSON in a text that is no whole JSON, as far as they can be read. */
final class JsonEscapes {

  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private JsonEscapes() {}

  /** The text as it was meant; an escape that is none stays as it is. */
  static String undone(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next != '\\' || at + 1 == text.length()) {
        plain.append(next);
        at++;
        continue;
      }
      char escaped = text.charAt(at + 1);
      switch (escaped) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'f' -> plain.append('\f');
        case 'b' -> plain.append('\b');
        case '"', '\\', '/' -> plain.append(escaped);
        case 'u' -> {
          int code = code(text, at + 2);
          if (code >= 0) {
            plain.append((char) code);
            at += HEX_DIGITS;
          } else {
            plain.append("\\u");
          }
        }
        default -> plain.append(next).append(escaped);
      }
      at += 2;
    }
    return plain.toString();
  }

  /** The four digits from here on, or -1 where there are none. */
  private static int code(String text, int from) {
    if (from + HEX_DIGITS > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = Character.digit(text.charAt(i), HEX);
      if (digit < 0) {
        return -1;
      }
      code = code * HEX + digit;
    }
    return code;
  }
}
