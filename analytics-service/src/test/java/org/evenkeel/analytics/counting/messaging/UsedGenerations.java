package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.analytics.counting.Generations;

/** A table in which everything is in use and nothing waits. */
class UsedGenerations implements Generations {

  @Override
  public boolean use(int generation) {
    return true;
  }

  @Override
  public void caughtUp(int generation) {}

  @Override
  public boolean hasCaughtUp(int generation) {
    return true;
  }

  @Override
  public boolean from(int generation, Origin origin) {
    return true;
  }

  @Override
  public boolean whole(Map<String, String> sources) {
    return true;
  }

  @Override
  public List<Integer> unused(int own, Duration keep) {
    return List.of();
  }

  @Override
  public boolean remove(int generation, Duration keep) {
    return false;
  }

  @Override
  public void gone(int generation) {}

  @Override
  public List<Integer> removed() {
    return List.of();
  }

  @Override
  public boolean parked(String group) {
    return false;
  }

  @Override
  public void unpark(String group) {}
}
