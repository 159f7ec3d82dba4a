package org.evenkeel.wellness.recommendation.application;

import org.evenkeel.wellness.recommendation.Decision;

/** Where it is told that something was offered. */
@FunctionalInterface
public interface OfferEvents {
  void offered(Decision decision);
}
