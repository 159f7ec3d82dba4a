package org.evenkeel.deployment.policy;

import java.util.List;
import org.evenkeel.deployment.chart.Rendered;

/** A rule over everything that is rendered. */
@FunctionalInterface
public interface Policy {

  /** What breaks it, a line each; empty when it is kept. */
  List<String> violations(Rendered rendered);

  /** All of them. */
  static List<Policy> all() {
    return List.of(
        new TypedModel(),
        new RestrictedPods(),
        new LimitsAndProbes(),
        new Selectors(),
        new NoPlainSecrets(),
        new RolePasswords(),
        new PinnedImages(),
        new SpokenPorts(),
        new LosslessRollout(),
        new NameLengths());
  }
}
