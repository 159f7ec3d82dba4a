package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

  @TempDir private Path folder;

  @Test
  void only_the_owner_can_read_them() throws IOException {
    var secrets = Secrets.open(folder.resolve("secrets"));
    secrets.password("postgres.superuser");
    new DemoAccounts(new Home(folder)).pending();
    assertThat(permissions(secrets.folder())).isEqualTo("rwx------");
    try (var files = Files.list(secrets.folder())) {
      assertThat(files.map(SecretsTests::permissions)).hasSize(10).containsOnly("rw-------");
    }
  }

  @Test
  void keys_have_32_bytes_and_differ() throws IOException {
    var secrets = Secrets.open(folder);
    byte[] index = key(secrets, "index.key");
    assertThat(index).hasSize(32).isNotEqualTo(key(secrets, "kek-1.key"));
  }

  @Test
  void they_are_made_once() throws IOException {
    var first = Secrets.open(folder);
    String password = first.password("client.ml-service");
    byte[] key = key(first, "kek-1.key");
    var second = Secrets.open(folder);
    assertThat(second.password("client.ml-service")).isEqualTo(password);
    assertThat(key(second, "kek-1.key")).isEqualTo(key);
    assertThat(second.password("client.auth-service")).isNotEqualTo(password);
  }

  @Test
  void a_retired_key_encryption_key_is_not_made_anew() throws IOException {
    var secrets = Secrets.open(folder);
    Files.move(folder.resolve("kek-1.key"), folder.resolve("kek-2.key"));
    Secrets.open(folder);
    assertThat(secrets.folder().resolve("kek-1.key")).doesNotExist();
  }

  private static byte[] key(Secrets secrets, String name) throws IOException {
    return Base64.getDecoder().decode(Files.readString(secrets.folder().resolve(name)).strip());
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
