package org.evenkeel.offpolicy;

import java.util.Optional;

/** What a log says about a policy: estimates, or why there are none. */
public sealed interface Evaluation {

  /**
   * A policy that could be judged.
   *
   * @param ips inverse propensity scoring (Horvitz and Thompson 1952): unbiased, widest
   * @param snips self-normalised (Swaminathan and Joachims 2015): stays within the rewards
   * @param dr doubly robust (Dudik, Langford and Li 2011) with a cross-fitted reward model
   */
  record Judged(Estimate ips, Estimate snips, Estimate dr, Weights weights) implements Evaluation {}

  /**
   * A policy that could not.
   *
   * @param known the weights, when it came to weighing
   */
  record Refused(Refusal refusal, Optional<Weights> known) implements Evaluation {}
}
