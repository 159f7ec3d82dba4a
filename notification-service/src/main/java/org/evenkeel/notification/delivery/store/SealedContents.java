package org.evenkeel.notification.delivery.store;

import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Seals what messages say and where they go under a service key: they leave with others down. */
@Component
class SealedContents {

  private static final String CONTENT = "notification.delivery.content";
  private static final String KEY_FILE = "staff-contact";

  private final Supplier<ServiceCipher> cipher;

  SealedContents(KeyFiles keys) {
    this.cipher = SingletonSupplier.of(() -> new ServiceCipher("delivery", keys.read(KEY_FILE)));
  }

  String seal(UUID recordId, Content content) {
    return cipher
        .get()
        .seal(CONTENT, recordId.toString(), Json.mapper().writeValueAsString(content));
  }

  Content open(UUID recordId, String sealed) {
    return Json.mapper()
        .readValue(cipher.get().open(CONTENT, recordId.toString(), sealed), Content.class);
  }
}
