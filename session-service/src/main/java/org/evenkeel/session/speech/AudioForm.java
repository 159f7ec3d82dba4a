package org.evenkeel.session.speech;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms of audio that are taken. What a file is, is read from its first bytes: WebM begins with
 * an EBML header that names the document type (RFC 8794), WAV with {@code RIFF}, a length and
 * {@code WAVE} (Microsoft's Multimedia Programming Interface 1.0), M4A with a length, {@code ftyp}
 * and a brand (ISO/IEC 14496-12).
 */
enum AudioForm {
  WEBM("audio/webm"),
  WAV("audio/wav"),
  M4A("audio/mp4");

  private static final int ENOUGH = 64;
  private static final String EBML = "\u001aE\u00df\u00a3";
  private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream");
  private static final Set<String> BRANDS = Set.of("m4a", "m4b", "mp4", "iso", "dash");

  private final String mediaType;

  AudioForm(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As it is told to whoever listens. */
  String mediaType() {
    return mediaType;
  }

  /**
   * What the bytes are, if the content type does not say that they are something else.
   *
   * @param contentType as the client declared it; null when it did not
   */
  static Optional<AudioForm> of(byte[] audio, @Nullable String contentType) {
    String start = new String(audio, 0, Math.min(audio.length, ENOUGH), ISO_8859_1);
    String type =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> form.begins(start))
        .filter(form -> SAYS_NOTHING.contains(type) || form.names().contains(type))
        .findFirst();
  }

  /** What clients call it. */
  private Set<String> names() {
    return switch (this) {
      case WEBM -> Set.of("audio/webm", "video/webm");
      case WAV -> Set.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave");
      case M4A -> Set.of("audio/mp4", "audio/m4a", "audio/x-m4a", "video/mp4");
    };
  }

  private boolean begins(String start) {
    return switch (this) {
      case WEBM -> start.startsWith(EBML) && start.contains("webm");
      case WAV -> start.startsWith("RIFF") && start.startsWith("WAVE", 8);
      case M4A -> start.startsWith("ftyp", 4) && BRANDS.stream().anyMatch(b -> brand(start, b));
    };
  }

  private static boolean brand(String start, String brand) {
    return start.regionMatches(true, 8, brand, 0, brand.length());
  }
}
