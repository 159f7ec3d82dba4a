package org.evenkeel.auth.datakey.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.evenkeel.platform.crypto.KeyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyEncryptionKeysTests {

  private static final UUID USER = new UUID(1, 2);
  private static final byte[] KEY = new byte[32];

  @TempDir Path folder;

  @BeforeEach
  void twoVersions() throws IOException {
    for (int version = 1; version <= 2; version++) {
      byte[] key = new byte[32];
      key[0] = (byte) version;
      Files.writeString(
          folder.resolve("kek-" + version + ".key"), Base64.getEncoder().encodeToString(key));
    }
  }

  @Test
  void an_older_version_still_opens_what_it_wrapped() {
    byte[] wrapped = keys(1).wrap(USER, KEY);

    assertThat(keys(2).unwrap(USER, 1, wrapped)).isEqualTo(KEY);
    assertThat(keys(2).current()).isEqualTo(2);
  }

  @Test
  void a_wrapped_key_opens_for_its_user_and_version_only() {
    byte[] wrapped = keys(1).wrap(USER, KEY);

    assertThatThrownBy(() -> keys(1).unwrap(new UUID(1, 3), 1, wrapped))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keys(1).unwrap(USER, 2, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  private FileKeyEncryptionKeys keys(int version) {
    return new FileKeyEncryptionKeys(
        new KeyFiles(folder), new DataKeySettings("keys", "jdbc:x", "", 1, version));
  }
}
