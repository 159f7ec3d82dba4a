package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.crypto.TextCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys of cases' texts, had before a case is taken: a key service that is slow keeps nobody's
 * hands on a case, and one that is away keeps nobody from acting.
 */
@Component
public class CaseCiphers {

  private final Cases cases;
  private final CaseContents contents;
  private final DataKeys keys;

  CaseCiphers(Cases cases, CaseContents contents, DataKeys keys) {
    this.cases = cases;
    this.contents = contents;
    this.keys = keys;
  }

  /**
   * Waits for the key now and never again; without it, nothing is sealed or opened. It is not asked
   * for when there is nothing to seal and nothing to open.
   *
   * @param note what is to be noted
   */
  public TextCipher of(UUID caseId, @Nullable String note) {
    boolean seals = note != null && !note.isBlank();
    return new TextCipher(
        new Held(
            cases
                .find(caseId)
                .filter(crisis -> seals || contents.holdsTexts(caseId))
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
