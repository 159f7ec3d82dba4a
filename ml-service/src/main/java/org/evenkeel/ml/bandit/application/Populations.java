package org.evenkeel.ml.bandit.application;

import org.evenkeel.bandit.Prior;

/** The population priors there are. */
public interface Populations {
  /** The one that decisions start from; ours as stated when none was activated or it is damaged. */
  Prior active();
}
