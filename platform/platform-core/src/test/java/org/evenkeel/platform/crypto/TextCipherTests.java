package org.evenkeel.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a person wrote opens only where it belongs. */
class TextCipherTests {

  private static final UUID USER = UUID.fromString("0199d3a1-7c40-7e21-9b0c-5a1f3e7d2c11");
  private static final UUID OTHER = UUID.fromString("0199d3a1-7c40-7e21-9b0c-5a1f3e7d2c22");
  private static final UUID KEY = UUID.fromString("0199d3a1-7c41-7b0e-a2d4-9f8e7d6c5b4a");
  private static final String FIELD = "wellness.journal.text";
  private static final String TEXT = "a quiet evening, größer als gedacht 🌙";

  /** One key for everybody, so that only the associated data tells users apart. */
  private final TextCipher cipher = new TextCipher(keys(key((byte) 7)));

  private final String sealed = cipher.seal(USER, FIELD, "record-1", TEXT);

  @Test
  void a_text_opens_with_its_own_field_record_and_user() {
    assertThat(cipher.open(USER, FIELD, "record-1", sealed)).isEqualTo(TEXT);
  }

  @Test
  void a_ciphertext_names_its_key_and_version_and_shows_no_text() {
    assertThat(sealed).startsWith("ek1." + KEY + ".3.").doesNotContain("quiet");
    assertThat(cipher.seal(USER, FIELD, "record-1", TEXT)).isNotEqualTo(sealed);
  }

  @Test
  void a_ciphertext_moved_to_another_field_row_or_user_does_not_open() {
    refused(() -> cipher.open(USER, "wellness.journal.title", "record-1", sealed));
    refused(() -> cipher.open(USER, FIELD, "record-2", sealed));
    refused(() -> cipher.open(OTHER, FIELD, "record-1", sealed));
  }

  @Test
  void an_altered_ciphertext_does_not_open() {
    int middle = (sealed.lastIndexOf('.') + sealed.length()) / 2;
    char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
    String altered = sealed.substring(0, middle) + other + sealed.substring(middle + 1);
    refused(() -> cipher.open(USER, FIELD, "record-1", altered));
    refused(() -> cipher.open(USER, FIELD, "record-1", sealed.substring(0, sealed.length() - 4)));
    refused(() -> cipher.open(USER, FIELD, "record-1", sealed.replace("ek1.", "ek2.")));
    refused(() -> cipher.open(USER, FIELD, "record-1", TEXT));
  }

  @Test
  void another_key_does_not_open_it() {
    TextCipher stranger = new TextCipher(keys(key((byte) 8)));
    refused(() -> stranger.open(USER, FIELD, "record-1", sealed));
  }

  @Test
  void a_key_and_a_refusal_print_nothing_secret() {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) 0x5a);
    assertThat(new DataKey(KEY, USER, 3, secret).toString())
        .doesNotContain(
            HexFormat.of().formatHex(secret, 0, 4),
            Base64.getEncoder().encodeToString(secret).substring(0, 8),
            "90, 90");
    assertThatExceptionOfType(SealedTextException.class)
        .isThrownBy(() -> cipher.open(OTHER, FIELD, "record-1", sealed))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(sealed, TEXT));
  }

  private static void refused(ThrowingCallable opening) {
    assertThatExceptionOfType(SealedTextException.class).isThrownBy(opening);
  }

  private static DataKey key(byte filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, filling);
    return new DataKey(KEY, USER, 3, bytes);
  }

  private static DataKeys keys(DataKey key) {
    return new DataKeys() {
      @Override
      public DataKey of(UUID userId) {
        return key;
      }

      @Override
      public void forget(UUID userId) {}
    };
  }
}
