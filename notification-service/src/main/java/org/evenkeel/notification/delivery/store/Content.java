package org.evenkeel.notification.delivery.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a delivery is sealed.
 *
 * @param address where to; null where it is looked up when the time has come
 * @param template name of the words
 * @param model what the words fill in
 */
public record Content(@Nullable String address, String template, Map<String, String> model) {

  public Content {
    model = Map.copyOf(model);
  }

  /** Hides it. */
  @Override
  public String toString() {
    return "Content[...]";
  }
}
