package org.evenkeel.platform.web.idempotency;

import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.crypto.TextCipher;
import org.springframework.util.function.SingletonSupplier;

/**
 * Seals stored answers with the user's own key. Without it (a public operation, or a key service
 * that is away while the effect needed no key of the user) the service's key file seals.
 */
final class AnswerSeal {

  static final String KEY_FILE = "idempotency";
  private static final String FIELD = "platform.idempotency_key.sealed_body";
  private static final String SERVICE_SEALED = "ek1." + KEY_FILE + ".";

  private final TextCipher ofUsers;
  private final SingletonSupplier<ServiceCipher> ofService;

  AnswerSeal(TextCipher ofUsers, SingletonSupplier<ServiceCipher> ofService) {
    this.ofUsers = ofUsers;
    this.ofService = ofService;
  }

  String seal(PostIdentity post, String body) {
    if (!post.anonymous()) {
      try {
        return ofUsers.seal(post.userId(), FIELD, post.keyHash(), body);
      } catch (DataKeyUnavailableException e) {
        return sealWithServiceKey(post, body);
      }
    }
    return sealWithServiceKey(post, body);
  }

  String open(PostIdentity post, String sealed) {
    return sealed.startsWith(SERVICE_SEALED)
        ? ofService.obtain().open(FIELD, serviceRecord(post), sealed)
        : ofUsers.open(post.userId(), FIELD, post.keyHash(), sealed);
  }

  private String sealWithServiceKey(PostIdentity post, String body) {
    return ofService.obtain().seal(FIELD, serviceRecord(post), body);
  }

  private static String serviceRecord(PostIdentity post) {
    return post.keyHash() + "|" + post.userId();
  }
}
