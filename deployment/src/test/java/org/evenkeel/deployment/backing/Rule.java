package org.evenkeel.deployment.backing;

import java.util.List;
import java.util.Map;

/** A rule over all objects. */
@FunctionalInterface
interface Rule {

  /** What breaks it, a line each. */
  List<String> violations(Backing backing);

  /** Rules of every overlay, and of the base. */
  static Map<String, Rule> everywhere() {
    return Map.of(
        "fields", new Fields(),
        "selectors", new Selectors(),
        "secrets", new NoPlainSecrets(),
        "pods", new SafePods(),
        "operators", new OperatorPods(),
        "doors", new LetIn(),
        "kafka", new KafkaDoors(),
        "databases", new EveryDatabase());
  }

  /** Rules where nothing may be lost. */
  static Map<String, Rule> durable() {
    return Map.of(
        "copies", new Copies(), "archive", new ArchivedInTime(), "watched", new Watched());
  }
}
