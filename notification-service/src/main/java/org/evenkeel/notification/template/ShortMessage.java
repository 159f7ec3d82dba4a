package org.evenkeel.notification.template;

/**
 * How many short messages a text takes: GSM 03.38 has 160 characters in one and 153 in each of
 * several, any other text 70 and 67.
 */
public final class ShortMessage {

  private static final String ONE_SEPTET =
      "@£$¥èéùìòÇ\n"
          + "Øø\r"
          + "ÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String TWO_SEPTETS = "^{}\\[~]|€";

  private ShortMessage() {}

  public static int segments(String text) {
    int septets = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (ONE_SEPTET.indexOf(letter) >= 0) {
        septets++;
      } else if (TWO_SEPTETS.indexOf(letter) >= 0) {
        septets += 2;
      } else {
        return parts(text.length(), 70, 67);
      }
    }
    return parts(septets, 160, 153);
  }

  private static int parts(int length, int alone, int each) {
    return length <= alone ? 1 : Math.ceilDiv(length, each);
  }
}
