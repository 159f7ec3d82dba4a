package org.evenkeel.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * How much of the processor a process gets while others want it too. Each process of the suite has
 * a session of its own, which Linux schedules as a group (sched(7), autogroup): its niceness says
 * what the group gets, and needs no rights to be set back. Where the kernel groups nothing, or
 * groups otherwise (containers, systemd's slices), all stays as it is.
 */
public final class Priority {

  /** A third of the weight of a usual group. */
  private static final int BEHIND = 5;

  private static final int USUAL = 0;

  /** A child has its own session a moment after it was started. */
  private static final Duration OWN_SESSION = Duration.ofSeconds(1);

  /** Place of the session in /proc/PID/stat, counted from behind the name. */
  private static final int SESSION = 4;

  private Priority() {}

  /** Lets everybody else go first; false when the system knows no such thing. */
  public static boolean behind(RunningProcess process) throws InterruptedException {
    return set(process, BEHIND);
  }

  /** Takes that back. */
  public static boolean usual(RunningProcess process) throws InterruptedException {
    return set(process, USUAL);
  }

  private static boolean set(RunningProcess process, int niceness) throws InterruptedException {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    long end = System.nanoTime() + OWN_SESSION.toNanos();
    while (!ownsItsSession(process.pid(), folder)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(Duration.ofMillis(1));
    }
    while (!written(folder.resolve("autogroup"), niceness)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(Duration.ofMillis(20));
    }
    return true;
  }

  /** The kernel takes one change in a tenth of a second from whoever has no rights to more. */
  private static boolean written(Path autogroup, int niceness) {
    try {
      Files.writeString(autogroup, Integer.toString(niceness), StandardOpenOption.WRITE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Until then it is in the group of whoever started it. */
  private static boolean ownsItsSession(long pid, Path folder) {
    try {
      String stat = Files.readString(folder.resolve("stat"));
      String[] words = stat.substring(stat.lastIndexOf(')')).split(" ", -1);
      return words[SESSION].equals(Long.toString(pid));
    } catch (IOException e) {
      return false;
    }
  }
}
