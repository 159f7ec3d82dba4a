package org.evenkeel.ml.bandit.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.bandit.Prior;

/** A prior in the database. */
record StoredPrior(List<Double> means, List<Double> variances, Map<UUID, Double> others) {
  StoredPrior {
    means = List.copyOf(means);
    variances = List.copyOf(variances);
    others = Map.copyOf(others);
  }

  static StoredPrior of(Prior prior) {
    return new StoredPrior(prior.means(), prior.variances(), prior.others());
  }

  /**
   * The prior of that version.
   *
   * @throws IllegalArgumentException when it is damaged or of another layout
   */
  Prior prior(String version) {
    return new Prior(version, means, variances, others);
  }
}
