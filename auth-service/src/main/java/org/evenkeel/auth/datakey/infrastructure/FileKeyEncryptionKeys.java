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
  private final DataKeySettings settings;
  private final Map<Integer, AesGcmJce> keys = new ConcurrentHashMap<>();

  FileKeyEncryptionKeys(KeyFiles files, DataKeySettings settings) {
    this.files = files;
    this.settings = settings;
  }

  @Override
  public int current() {
    return settings.kekVersion();
  }

  @Override
  public byte[] wrap(UUID userId, byte[] key) {
    try {
      return aead(current()).encrypt(key, context(userId, current()));
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
            return new AesGcmJce(files.read("kek-" + number));
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("kek-" + number + " is no AES key", e);
          }
        });
  }

  private static byte[] context(UUID userId, int version) {
    return ("data-key|" + userId + "|" + version).getBytes(StandardCharsets.UTF_8);
  }
}
