package org.evenkeel.stack.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts under data keys and data keys under one key-encryption key, AES-256-GCM as in the services
 * (not their format): so that a restored row counts only when the restored key opens it.
 */
final class Sealing {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey wrapping = newKey();

  SecretKey newKey() {
    try {
      var generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      return generator.generateKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] wrap(SecretKey key, UUID user) {
    return encrypt(wrapping, key.getEncoded(), user.toString());
  }

  SecretKey unwrap(byte[] wrapped, UUID user) throws GeneralSecurityException {
    return new SecretKeySpec(decrypt(wrapping, wrapped, user.toString()), "AES");
  }

  String seal(SecretKey key, String text, UUID record, UUID user) {
    return Base64.getEncoder()
        .encodeToString(encrypt(key, text.getBytes(UTF_8), record + "|" + user));
  }

  String open(SecretKey key, String sealed, UUID record, UUID user)
      throws GeneralSecurityException {
    return new String(decrypt(key, Base64.getDecoder().decode(sealed), record + "|" + user), UTF_8);
  }

  private byte[] encrypt(SecretKey key, byte[] plain, String context) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decrypt(SecretKey key, byte[] sealed, String context)
      throws GeneralSecurityException {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }
}
