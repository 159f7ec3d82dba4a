package org.evenkeel.ml.registry;

import java.util.Map;
import java.util.TreeMap;

/**
 * A model this process answers with; a feature registers its own by a bean.
 *
 * @param name what it is asked by, such as {@code emotion}
 * @param card path of its card in the repository
 * @param figures measured when it was made, by name; empty when there is nothing to measure yet
 */
public record ServedModel(
    String name,
    String version,
    String purpose,
    String data,
    String licence,
    String card,
    Map<String, Object> figures) {
  public ServedModel {
    figures = new TreeMap<>(figures);
  }
}
