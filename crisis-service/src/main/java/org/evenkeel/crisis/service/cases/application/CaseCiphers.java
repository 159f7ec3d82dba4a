package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.crypto.TextCipher;
import org.springframework.stereotype.Component;

/**
 * The keys of cases' texts, had before a case is taken: a key service that is slow keeps nobody's
 * hands on a case, and one that is away keeps nobody from acting.
 */
@Component
public class CaseCiphers {

  private final Cases cases;
  private final DataKeys keys;

  CaseCiphers(Cases cases, DataKeys keys) {
    this.cases = cases;
    this.keys = keys;
  }

  /** Waits for the key now and never again; without it, nothing is sealed or opened. */
  public TextCipher of(UUID caseId) {
    return new TextCipher(
        new Held(
            cases
                .find(caseId)
                .map(crisis -> had(crisis.userId()))
                .orElse(
                    () -> {
                      throw new DataKeyUnavailableException(null);
                    })));
  }

  private Supplier<DataKey> had(UUID userId) {
    try {
      DataKey key = keys.of(userId);
      return () -> key;
    } catch (DataKeyUnavailableException | DataKeyDestroyedException e) {
      return () -> {
        throw e;
      };
    }
  }

  /** One person's key, or why it was not to be had. */
  private record Held(Supplier<DataKey> key) implements DataKeys {

    @Override
    public DataKey of(UUID userId) {
      return key.get();
    }

    @Override
    public void forget(UUID userId) {}
  }
}
