package org.evenkeel.auth.registration.infrastructure;

import java.util.UUID;
import org.evenkeel.auth.registration.Application;
import org.evenkeel.platform.crypto.Hmac;
import org.evenkeel.platform.crypto.KeyFiles;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.springframework.stereotype.Component;

/**
 * Seals an application until the applicant has a data key, under a key that is derived from the
 * index key for nothing else.
 */
@Component
class ApplicationSeal {

  private static final String FIELD = "identity.registration.application";

  private final KeyFiles files;

  ApplicationSeal(KeyFiles files) {
    this.files = files;
  }

  String seal(UUID id, Application application) {
    return cipher().seal(FIELD, id.toString(), Json.mapper().writeValueAsString(application));
  }

  Application open(UUID id, String sealed) {
    return Json.mapper().readValue(cipher().open(FIELD, id.toString(), sealed), Application.class);
  }

  private ServiceCipher cipher() {
    return new ServiceCipher("registration", new Hmac(files.read("index")).of(FIELD + "|key"));
  }
}
