package org.evenkeel.notification.channel.push.webpush;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what only the browser may read: RFC 8291 over the content encoding aes128gcm (RFC 8188),
 * one record.
 */
final class PushEncryption {

  static final int SALT = 16;

  /** RFC 8291 section 4: 4,096 bytes less header, delimiter and tag leave 3,993. */
  static final int LONGEST = 3_993;

  private static final int RECORD_SIZE = 4_096;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LENGTH_BITS = 32;
  private static final byte LAST_RECORD = 2;

  private PushEncryption() {}

  /** With a salt and a key pair of its own for each message. */
  static byte[] encrypt(byte[] plain, ECPublicKey browser, byte[] authSecret) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return encrypt(plain, browser, authSecret, P256.generate(), salt);
  }

  static byte[] encrypt(
      byte[] plain, ECPublicKey browser, byte[] authSecret, KeyPair mine, byte[] salt) {
    byte[] myPoint = P256.bytes((ECPublicKey) mine.getPublic());
    byte[] shared = P256.agree(mine.getPrivate(), browser);
    byte[] secret = secret(shared, authSecret, P256.bytes(browser), myPoint);
    byte[] key = derive(salt, secret, info("Content-Encoding: aes128gcm"), KEY);
    byte[] nonce = derive(salt, secret, info("Content-Encoding: nonce"), NONCE);
    byte[] padded = ByteBuffer.allocate(plain.length + 1).put(plain).put(LAST_RECORD).array();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(salt);
    message.writeBytes(ByteBuffer.allocate(LENGTH_BITS / Byte.SIZE).putInt(RECORD_SIZE).array());
    message.write(myPoint.length);
    message.writeBytes(myPoint);
    message.writeBytes(seal(padded, key, nonce));
    return message.toByteArray();
  }

  /** RFC 8291 section 3.4. */
  private static byte[] secret(byte[] shared, byte[] auth, byte[] browser, byte[] mine) {
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    info.writeBytes(info("WebPush: info"));
    info.writeBytes(browser);
    info.writeBytes(mine);
    return derive(auth, shared, info.toByteArray(), 32);
  }

  private static byte[] info(String words) {
    return (words + "\0").getBytes(US_ASCII);
  }

  private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret).thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF is not available", e);
    }
  }

  private static byte[] seal(byte[] plain, byte[] key, byte[] nonce) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }
}
