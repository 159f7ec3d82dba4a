package org.evenkeel.ml.bandit.infrastructure;

import java.util.List;
import org.evenkeel.bandit.Nothing;
import org.jspecify.annotations.Nullable;

/** How doing nothing fared, in the log. */
record LoggedNothing(double value, List<Double> propensities, @Nullable Integer drawnIn) {
  LoggedNothing {
    propensities = List.copyOf(propensities);
  }

  static LoggedNothing of(Nothing nothing) {
    return new LoggedNothing(nothing.value(), nothing.propensities(), nothing.drawnIn());
  }
}
