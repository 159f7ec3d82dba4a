package org.evenkeel.analytics.counting.messaging;

import java.util.UUID;
import org.evenkeel.analytics.FixedKeys;
import org.evenkeel.contracts.Fact;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.junit.jupiter.api.AfterEach;

/** The stream without a broker, and one member whose facts come in order. */
abstract class TopologyTest {

  protected final FixedKeys keys = new FixedKeys();
  protected final UnsteadyKeys opening = new UnsteadyKeys(keys);
  protected final StreamBench stream = new StreamBench(keys, opening);
  protected final UUID user = UUID.randomUUID();
  protected final UUID record = UUID.randomUUID();
  private long sequence;

  @AfterEach
  void end() {
    stream.close();
  }

  protected void tell(Fact fact) {
    stream.tell(UUID.randomUUID(), user, ++sequence, fact);
  }

  /** Keys of the stream: away or broken for some calls, or destroyed while others still seal. */
  protected static final class UnsteadyKeys implements DataKeys {
    private final FixedKeys keys;
    final FixedKeys destroyed = new FixedKeys();
    int away;
    int failing;

    private UnsteadyKeys(FixedKeys keys) {
      this.keys = keys;
    }

    @Override
    public DataKey of(UUID userId) {
      if (away > 0) {
        away--;
        throw new DataKeyUnavailableException(null);
      }
      if (failing > 0) {
        failing--;
        throw new NoClassDefFoundError("a class of a version that is being replaced");
      }
      destroyed.of(userId);
      return keys.of(userId);
    }

    @Override
    public void forget(UUID userId) {}
  }
}
