package org.evenkeel.session.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names of stored event types and their contents as JSON. A name never changes its meaning: a field
 * may be added to a type as long as it is optional; anything else is a new name, and an upcast that
 * turns the old JSON into the new.
 *
 * @param <E> sealed type of the events
 */
public final class EventTypes<E> {

  private final Map<String, Class<? extends E>> types;
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, Upcast> upcasts;

  private EventTypes(Map<String, Class<? extends E>> types, Map<String, Upcast> upcasts) {
    this.types = Map.copyOf(types);
    this.upcasts = Map.copyOf(upcasts);
    types.forEach((name, type) -> names.put(type, name));
  }

  private record Upcast(String to, UnaryOperator<ObjectNode> change) {}

  /** Begins the list of a sealed type's events. */
  public static <E> Builder<E> of(Class<E> sealed) {
    return new Builder<>(sealed);
  }

  /** The name under which this event is stored now. */
  public String nameOf(E event) {
    String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException("no name for " + event.getClass().getName());
    }
    return name;
  }

  /**
   * The type of today behind a stored name, an old one too.
   *
   * @throws IllegalStateException when the name is unknown
   */
  public Class<? extends E> typeOf(String stored) {
    String name = stored;
    for (Upcast up = upcasts.get(name); up != null; up = upcasts.get(name)) {
      name = up.to();
    }
    Class<? extends E> type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("unknown event type " + stored);
    }
    return type;
  }

  /** Every name that can stand in the table, old ones too. */
  public Set<String> storedNames() {
    Set<String> all = new TreeSet<>(types.keySet());
    all.addAll(upcasts.keySet());
    return all;
  }

  /** Every name under which an event of this type can stand in the table, old ones too. */
  public Set<String> storedNames(Class<? extends E> type) {
    Set<String> all = storedNames();
    all.removeIf(name -> !typeOf(name).equals(type));
    return all;
  }

  byte[] write(E event) {
    return Json.mapper().writeValueAsBytes(event);
  }

  /** An event from what was stored, however old. */
  public E read(String stored, byte[] json) {
    Class<? extends E> type = typeOf(stored);
    @Nullable Upcast up = upcasts.get(stored);
    if (up == null) {
      return Json.mapper().readValue(json, type);
    }
    ObjectNode tree = (ObjectNode) Json.mapper().readTree(json);
    for (; up != null; up = upcasts.get(up.to())) {
      tree = up.change().apply(tree);
    }
    return Json.mapper().treeToValue(tree, type);
  }

  /** Collects the names; {@link #build} finds what is missing. */
  public static final class Builder<E> {

    private final Class<E> sealed;
    private final Map<String, Class<? extends E>> types = new LinkedHashMap<>();
    private final Map<String, Upcast> upcasts = new LinkedHashMap<>();

    private Builder(Class<E> sealed) {
      this.sealed = sealed;
    }

    /** The name under which events of this type are stored now. */
    public Builder<E> type(String name, Class<? extends E> type) {
      if (types.putIfAbsent(name, type) != null) {
        throw new IllegalArgumentException(name + " stands for two types");
      }
      return this;
    }

    /**
     * How an event of an older name becomes one of its successor.
     *
     * @param change a pure function of the JSON; it may change the tree it is given
     */
    public Builder<E> upcast(String from, String to, UnaryOperator<ObjectNode> change) {
      if (types.containsKey(from) || upcasts.putIfAbsent(from, new Upcast(to, change)) != null) {
        throw new IllegalArgumentException(from + " is read in two ways");
      }
      return this;
    }

    /**
     * The finished list.
     *
     * @throws IllegalArgumentException when an event has no name, or an upcast leads nowhere
     */
    public EventTypes<E> build() {
      Class<?>[] all = sealed.getPermittedSubclasses();
      Set<Class<?>> named = new HashSet<>(types.values());
      if (all == null || named.size() != types.size() || !named.equals(Set.of(all))) {
        throw new IllegalArgumentException(
            "each event of " + sealed.getName() + " has one name, not " + types.keySet());
      }
      upcasts.keySet().forEach(this::leadsToType);
      return new EventTypes<>(types, upcasts);
    }

    private void leadsToType(String from) {
      List<String> way =
          Stream.iterate(from, name -> name != null, this::next)
              .limit(upcasts.size() + 2L)
              .toList();
      if (!types.containsKey(way.getLast())) {
        throw new IllegalArgumentException("the upcast of " + from + " leads to no type");
      }
    }

    private @Nullable String next(String name) {
      Upcast up = upcasts.get(name);
      return up == null ? null : up.to();
    }
  }
}
