package org.evenkeel.notification.channel.inbound;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words that, alone in a message, are a command. Source: CTIA Messaging Principles and Best
 * Practices, and Twilio's default lists, with their Spanish equivalents.
 */
enum Keyword {
  STOP,
  START,
  HELP;

  private static final Set<String> STOPS =
      Set.of(
          "STOP",
          "STOPALL",
          "STOP ALL",
          "UNSUBSCRIBE",
          "CANCEL",
          "END",
          "QUIT",
          "REVOKE",
          "OPTOUT",
          "OPT OUT",
          "PARAR",
          "ALTO",
          "BAJA",
          "CANCELAR",
          "DETENER");
  private static final Set<String> STARTS =
      Set.of("START", "UNSTOP", "YES", "SI", "INICIAR", "EMPEZAR", "ALTA", "COMENZAR");
  private static final Set<String> HELPS = Set.of("HELP", "INFO", "AYUDA");

  /** Whatever case, accents, spaces and full stops telephones add; empty for a sentence. */
  static Optional<Keyword> in(String text) {
    String word = plain(text);
    if (STOPS.contains(word)) {
      return Optional.of(STOP);
    }
    if (STARTS.contains(word)) {
      return Optional.of(START);
    }
    return HELPS.contains(word) ? Optional.of(HELP) : Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z ]", "")
        .strip()
        .replaceAll(" +", " ");
  }
}
