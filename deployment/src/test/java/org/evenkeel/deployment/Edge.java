package org.evenkeel.deployment;

/**
 * A connection that is opened.
 *
 * @param from who opens it
 * @param to who answers
 */
record Edge(String from, String to) {

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
