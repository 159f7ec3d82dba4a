package org.evenkeel.auth;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.contracts.Fact;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Remembers what was given to the outbox, which publishes it all the same. */
class RecordedFacts implements BeanPostProcessor {

  private record Entry(UUID userId, Fact fact) {}

  private static final List<Entry> ENTRIES = new CopyOnWriteArrayList<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Outbox outbox ? new Recording(outbox) : bean;
  }

  static <T extends Fact> List<T> about(UUID userId, Class<T> type) {
    return ENTRIES.stream()
        .filter(entry -> entry.userId().equals(userId) && type.isInstance(entry.fact()))
        .map(entry -> type.cast(entry.fact()))
        .toList();
  }

  private record Recording(Outbox outbox) implements Outbox {
    @Override
    public void publish(UUID userId, Fact fact) {
      outbox.publish(userId, fact);
      ENTRIES.add(new Entry(userId, fact));
    }

    @Override
    public void publishAbout(String recordKey, Fact fact) {
      outbox.publishAbout(recordKey, fact);
    }
  }
}
