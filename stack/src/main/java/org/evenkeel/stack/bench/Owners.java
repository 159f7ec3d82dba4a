package org.evenkeel.stack.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.evenkeel.stack.process.RunningProcess;

/** The builds that use the bench; once the last has ended nobody is taken in any more. */
final class Owners {

  private static final Duration FIRST_MUST_COME_WITHIN = Duration.ofSeconds(60);

  private final Instant opened = Instant.now();
  private final Set<RunningProcess> owners = new HashSet<>();
  private boolean closed;
  private boolean anyCame;

  /** Takes the process in; false when it is too late. */
  synchronized boolean take(long pid) {
    if (closed) {
      return false;
    }
    anyCame = true;
    ProcessHandle.of(pid).ifPresent(handle -> owners.add(RunningProcess.of("owner", handle)));
    return true;
  }

  /** Whether one of them still runs. */
  synchronized boolean left() {
    owners.removeIf(owner -> !owner.alive());
    boolean firstMayCome = !anyCame && Instant.now().isBefore(opened.plus(FIRST_MUST_COME_WITHIN));
    closed = owners.isEmpty() && !firstMayCome;
    return !closed;
  }
}
