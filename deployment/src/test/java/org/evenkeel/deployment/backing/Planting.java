package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;

/** How a test plants a fault. */
final class Planting {

  private Planting() {}

  /**
   * A fault.
   *
   * @param rule that must notice it
   * @param expected part of what it says
   */
  static Arguments planted(String rule, String expected, Consumer<Backing> how) {
    return Arguments.of(rule, expected, how);
  }

  static Consumer<Backing> named(
      String kind, String name, String pointer, Consumer<ObjectNode> change) {
    return backing -> change.accept((ObjectNode) backing.one(kind, name).requiredAt(pointer));
  }

  /** Changes the first object of a kind. */
  static Consumer<Backing> at(String kind, String pointer, Consumer<ObjectNode> change) {
    return backing ->
        change.accept((ObjectNode) backing.kind(kind).findFirst().orElseThrow().at(pointer));
  }
}
