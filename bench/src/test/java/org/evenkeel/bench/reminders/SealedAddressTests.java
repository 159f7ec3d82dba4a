package org.evenkeel.bench.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedAddressTests {

  @Test
  void the_service_opens_what_is_sealed_here(@TempDir Path secrets) throws Exception {
    KeyFiles keys = new KeyFiles(secrets);
    keys.make("staff-contact");
    UUID user = UUID.randomUUID();

    String sealed = new SealedAddress(secrets).seal(user, "7@crowd.example");

    assertThat(
            new ServiceCipher("person", keys.read("staff-contact"))
                .open("notification.person.email", user.toString(), sealed))
        .isEqualTo("7@crowd.example");
  }
}
