package org.evenkeel.notification.channel.push.webpush;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser: subscribes, and reads what comes, by RFC 8188 and 8291 written down once more. */
public final class Browser {

  private static final byte[] AUTH = "sixteen bytes ok".getBytes(US_ASCII);
  private final KeyPair keys = P256.generate();

  private byte[] point() {
    return P256.bytes((ECPublicKey) keys.getPublic());
  }

  public String p256dh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point());
  }

  public String auth() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(AUTH);
  }

  PushSubscription subscription(String endpoint) {
    return new PushSubscription(endpoint, new PushSubscription.Keys(p256dh(), auth()));
  }

  /** A pair for VAPID: the public key in base64url, then the private one in base64. */
  public static String[] vapidPair() {
    KeyPair pair = P256.generate();
    byte[] scalar = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
    byte[] exact = new byte[32];
    int length = Math.min(scalar.length, 32);
    System.arraycopy(scalar, scalar.length - length, exact, 32 - length, length);
    return new String[] {
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(P256.bytes((ECPublicKey) pair.getPublic())),
      Base64.getEncoder().encodeToString(exact)
    };
  }

  public String read(byte[] message) throws GeneralSecurityException {
    byte[] salt = Arrays.copyOf(message, 16);
    int recordSize = ByteBuffer.wrap(message, 16, 4).getInt();
    int idLength = message[20];
    byte[] sender = Arrays.copyOfRange(message, 21, 21 + idLength);
    byte[] sealed = Arrays.copyOfRange(message, 21 + idLength, message.length);
    if (sealed.length > recordSize) {
      throw new IllegalStateException("more than one record");
    }
    byte[] shared = P256.agree(keys.getPrivate(), P256.publicKey(sender).orElseThrow());
    byte[] info = concat(concat("WebPush: info\0".getBytes(US_ASCII), point()), sender);
    byte[] ikm = expand(hmac(AUTH, shared), info, 32);
    byte[] prk = hmac(salt, ikm);
    byte[] key = expand(prk, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
    byte[] nonce = expand(prk, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    byte[] padded = cipher.doFinal(sealed);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new IllegalStateException("no last record");
    }
    return new String(padded, 0, end, UTF_8);
  }

  private static byte[] expand(byte[] prk, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(prk, concat(info, new byte[] {1})), length);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
