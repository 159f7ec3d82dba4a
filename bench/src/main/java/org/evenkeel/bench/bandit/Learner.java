package org.evenkeel.bench.bandit;

/** A policy that chooses, and learns what came of its last choice before the next. */
interface Learner extends AutoCloseable {
  /** The chosen class; draws come from the seed alone. */
  int choose(double[] row, long seed);

  /** Learns the reward of the last choice. */
  void learn(double reward);

  @Override
  default void close() {}
}
