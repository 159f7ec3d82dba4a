package org.evenkeel.analytics.counting.model;

import java.util.Map;

/**
 * What is added to one row of a member.
 *
 * @param of see {@link RowKey}
 * @param counts by name
 */
public record Addition(Projection projection, String of, Map<String, Long> counts) {
  public Addition {
    counts = Map.copyOf(counts);
  }
}
