package org.evenkeel.auth.datakey.infrastructure;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.crypto.KeyFiles;
import org.springframework.stereotype.Component;

/**
 * Key-encryption keys from {@code kek-<version>.key}. A wrapped key opens only for the user it was
 * wrapped for: associated data {@code data-key|user id|version}.
 */
@Component
class FileKeyEncryptionKeys implements KeyEncryptionKeys {

  private final KeyFiles files;
  private final Map<Integer, AesGcmJce> keys = new ConcurrentHashMap<>();

  FileKeyEncryptionKeys(KeyFiles files) {
    this.files = files;
  }

  /** A file that lies there and is no key is an error, not an absence. */
  @Override
  public boolean holds(int version) {
    if (!files.exists(name(version))) {
      return false;
    }
    var _ = aead(version);
    return true;
  }

  @Override
  public void make(int version) {
    if (!files.exists(name(version))) {
      files.make(name(version));
    }
  }

  @Override
  public void remove(int version) {
    files.remove(name(version));
    keys.remove(version);
  }

  @Override
  public byte[] wrap(UUID userId, int version, byte[] key) {
    try {
      return aead(version).encrypt(key, context(userId, version));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key cannot be wrapped", e);
    }
  }

  @Override
  public byte[] unwrap(UUID userId, int version, byte[] wrapped) {
    try {
      return aead(version).decrypt(wrapped, context(userId, version));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key does not open under kek-" + version, e);
    }
  }

  private AesGcmJce aead(int version) {
    return keys.computeIfAbsent(
        version,
        number -> {
          try {
            return new AesGcmJce(files.read(name(number)));
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name(number) + " is no AES key", e);
          }
        });
  }

  private static String name(int version) {
    return "kek-" + version;
  }

  private static byte[] context(UUID userId, int version) {
    return ("data-key|" + userId + "|" + version).getBytes(StandardCharsets.UTF_8);
  }
}
