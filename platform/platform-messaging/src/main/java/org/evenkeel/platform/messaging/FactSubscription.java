package org.evenkeel.platform.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.contracts.Topic;

/**
 * What one consumer group does with the facts of one topic. As a bean it is listened to while the
 * process runs. Facts without a handler are skipped.
 */
public final class FactSubscription {

  private final String group;
  private final Topic topic;
  private final Map<String, Handling<?>> handlings;
  private final BooleanSupplier wanted;

  private FactSubscription(
      String group, Topic topic, Map<String, Handling<?>> handlings, BooleanSupplier wanted) {
    this.group = group;
    this.topic = topic;
    this.handlings = Map.copyOf(handlings);
    this.wanted = wanted;
  }

  /** Starts a subscription of a group; the name is one of its topic's declared consumers. */
  public static Named of(String group) {
    return new Named(group);
  }

  /** A service's own facts, to be read again from the topic it publishes on; nobody listens. */
  public static Builder rereading(Topic topic) {
    return new Builder("rereading", topic);
  }

  public String group() {
    return group;
  }

  public Topic topic() {
    return topic;
  }

  /** Whether its listener may start; asked once a process, as soon as that can be answered. */
  public boolean wanted() {
    return wanted.getAsBoolean();
  }

  /** Handlers by name of the fact's type. */
  public Map<String, Handling<?>> handlings() {
    return handlings;
  }

  /** A group's name, which needs a topic. */
  public static final class Named {

    private final String group;

    private Named(String group) {
      this.group = group;
    }

    /**
     * Names the topic.
     *
     * @throws IllegalArgumentException when the topic does not declare the group
     */
    public Builder on(Topic topic) {
      if (!topic.consumers().contains(group)) {
        throw new IllegalArgumentException(topic.name() + " declares no consumer " + group);
      }
      return new Builder(group, topic);
    }
  }

  /** Collects handlers. */
  public static final class Builder {

    private final String group;
    private final Topic topic;
    private final Map<String, Handling<?>> handlings = new LinkedHashMap<>();
    private BooleanSupplier wanted = () -> true;

    private Builder(String group, Topic topic) {
      this.group = group;
      this.topic = topic;
    }

    /** Lets the listener start only when this says so. */
    public Builder startingIf(BooleanSupplier condition) {
      this.wanted = condition;
      return this;
    }

    /**
     * Handles one kind of fact.
     *
     * @throws IllegalArgumentException when the fact is not published on the topic or is handled
     */
    public <T extends Fact> Builder handle(Class<T> fact, FactHandler<T> handler) {
      FactType<?> type = FactTypes.of(fact);
      if (!type.topic().equals(topic)) {
        throw new IllegalArgumentException(type.name() + " is not published on " + topic.name());
      }
      if (handlings.put(type.name(), new Handling<>(type, fact, handler)) != null) {
        throw new IllegalArgumentException(type.name() + " is handled twice");
      }
      return this;
    }

    public FactSubscription build() {
      if (handlings.isEmpty()) {
        throw new IllegalStateException("group " + group + " handles nothing");
      }
      return new FactSubscription(group, topic, handlings, wanted);
    }
  }

  /**
   * One kind of fact with its handler.
   *
   * @param type how the fact travels
   * @param fact its record
   */
  public record Handling<T extends Fact>(FactType<?> type, Class<T> fact, FactHandler<T> handler) {

    /** Casts and hands over; the codec made the fact from the same class. */
    public void handle(Envelope envelope, Fact data) {
      handler.handle(envelope, fact.cast(data));
    }
  }
}
