package org.evenkeel.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text under a key file opens only where it belongs, and the key file must be one. */
class ServiceCipherTests {

  private static final String FIELD = "identity.staff.email";

  private final ServiceCipher cipher = new ServiceCipher("staff-contacts", new byte[32]);
  private final String sealed = cipher.seal(FIELD, "staff-1", "on-call@example.org");

  @Test
  void a_text_opens_with_its_own_field_and_record_only() {
    assertThat(cipher.open(FIELD, "staff-1", sealed)).isEqualTo("on-call@example.org");
    assertThat(sealed).startsWith("ek1.staff-contacts.1.").doesNotContain("example");
    refused(cipher, FIELD, "staff-2");
    refused(cipher, "identity.staff.phone", "staff-1");
  }

  @Test
  void another_key_or_key_name_does_not_open_it() {
    byte[] other = new byte[32];
    other[31] = 1;
    refused(new ServiceCipher("staff-contacts", other), FIELD, "staff-1");
    refused(new ServiceCipher("other-contacts", new byte[32]), FIELD, "staff-1");
  }

  @Test
  void a_key_file_holds_32_bytes(@TempDir Path folder) throws IOException {
    write(folder, "good.key", Base64.getEncoder().encodeToString(new byte[32]) + "\n");
    write(folder, "short.key", Base64.getEncoder().encodeToString(new byte[16]));
    write(folder, "text.key", "no key at all!");
    KeyFiles files = new KeyFiles(folder);
    assertThat(files.read("good")).hasSize(32);
    for (String bad : new String[] {"short", "text", "missing"}) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> files.read(bad))
          .withMessageContaining(bad + ".key");
    }
  }

  private static void write(Path folder, String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private void refused(ServiceCipher by, String field, String record) {
    assertThatExceptionOfType(SealedTextException.class)
        .isThrownBy(() -> by.open(field, record, sealed));
  }
}
