package org.evenkeel.notification.channel.push.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 8291, Appendix A and section 5. */
class PushEncryptionTests {

  private static final String SENDER_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String BROWSER_PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  private static final String MESSAGE =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
          + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
          + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  @Test
  void the_rfc_s_example_comes_out() {
    KeyPair sender =
        new KeyPair(
            P256.publicKey(bytes(SENDER_PUBLIC)).orElseThrow(),
            P256.privateKey(bytes(SENDER_PRIVATE)));
    byte[] message =
        PushEncryption.encrypt(
            "When I grow up, I want to be a watermelon".getBytes(UTF_8),
            P256.publicKey(bytes(BROWSER_PUBLIC)).orElseThrow(),
            bytes(AUTH),
            sender,
            bytes(SALT));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(message)).isEqualTo(MESSAGE);
  }

  @Test
  void two_messages_never_share_key_or_salt() {
    var browser = P256.publicKey(bytes(BROWSER_PUBLIC)).orElseThrow();
    byte[] first = PushEncryption.encrypt("a".getBytes(UTF_8), browser, bytes(AUTH));
    byte[] second = PushEncryption.encrypt("a".getBytes(UTF_8), browser, bytes(AUTH));
    assertThat(Arrays.copyOf(first, 86)).isNotEqualTo(Arrays.copyOf(second, 86));
  }

  @Test
  void what_is_no_point_of_the_curve_is_refused() {
    byte[] point = bytes(BROWSER_PUBLIC);
    point[64] ^= 1;
    assertThat(P256.publicKey(point)).isEmpty();
    assertThat(P256.publicKey(new byte[65])).isEmpty();
    assertThat(P256.publicKey(new byte[33])).isEmpty();
    assertThat(P256.bytes(P256.publicKey(bytes(BROWSER_PUBLIC)).orElseThrow()))
        .isEqualTo(bytes(BROWSER_PUBLIC));
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
