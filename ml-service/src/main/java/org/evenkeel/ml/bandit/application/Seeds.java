package org.evenkeel.ml.bandit.application;

/** Where the seeds of decisions come from. */
@FunctionalInterface
public interface Seeds {

  /** Below 2^53, so that every JSON reader keeps it whole. */
  long next();
}
