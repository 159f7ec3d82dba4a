package org.evenkeel.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What does not fit, the same lines counted together; several threads may add to it. */
final class Wrongs {

  private final Map<String, LongAdder> times = new ConcurrentHashMap<>();

  void add(String line) {
    times.computeIfAbsent(line, l -> new LongAdder()).increment();
  }

  /** Adds a line when two numbers differ. */
  void same(String what, long own, long shown) {
    if (own != shown) {
      add(what + " is another");
    }
  }

  List<String> lines() {
    return times.entrySet().stream()
        .map(each -> "%s, %d times".formatted(each.getKey(), each.getValue().sum()))
        .sorted()
        .toList();
  }
}
