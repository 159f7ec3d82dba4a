package org.evenkeel.analytics.patterns.model;

import java.util.List;

/**
 * What came of looking.
 *
 * @param lookedAt how many things had enough data to be looked at
 * @param findings the surest first
 * @param shortfalls kinds with too little data, in the order of kinds
 */
public record Patterns(int lookedAt, List<Finding> findings, List<Shortfall> shortfalls) {

  public Patterns {
    findings = List.copyOf(findings);
    shortfalls = List.copyOf(shortfalls);
  }
}
