package org.evenkeel.api.events;

import java.util.Map;

/**
 * What the Javadoc of a record says.
 *
 * @param summary the text before the tags, one line
 * @param components texts of components that have one, by their Java name
 */
public record RecordTexts(String summary, Map<String, String> components) {

  public RecordTexts {
    components = Map.copyOf(components);
  }
}
