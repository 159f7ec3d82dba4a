package org.evenkeel.auth.datakey.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void every_version_opens_what_it_wrapped() {
    byte[] wrapped = keys().wrap(USER, 1, KEY);

    assertThat(keys().unwrap(USER, 1, wrapped)).isEqualTo(KEY);
    assertThat(keys().unwrap(USER, 2, keys().wrap(USER, 2, KEY))).isEqualTo(KEY);
  }

  @Test
  void a_wrapped_key_opens_for_its_user_and_version_only() {
    byte[] wrapped = keys().wrap(USER, 1, KEY);

    assertThatThrownBy(() -> keys().unwrap(new UUID(1, 3), 1, wrapped))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keys().unwrap(USER, 2, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_new_version_is_made_once_and_only_its_owner_reads_it() throws IOException {
    assertThat(keys().holds(3)).isFalse();
    keys().make(3);
    byte[] wrapped = keys().wrap(USER, 3, KEY);
    keys().make(3);

    assertThat(keys().holds(3)).isTrue();
    assertThat(keys().unwrap(USER, 3, wrapped)).isEqualTo(KEY);
    Path file = folder.resolve("kek-3.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void a_removed_version_is_gone() {
    FileKeyEncryptionKeys keys = keys();
    byte[] wrapped = keys.wrap(USER, 1, KEY);
    keys.remove(1);

    assertThat(keys.holds(1)).isFalse();
    assertThatThrownBy(() -> keys.unwrap(USER, 1, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  private FileKeyEncryptionKeys keys() {
    return new FileKeyEncryptionKeys(new KeyFiles(folder));
  }
}
