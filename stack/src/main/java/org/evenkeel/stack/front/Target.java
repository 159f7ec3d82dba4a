package org.evenkeel.stack.front;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** A replica as the front sees it: where it is, whether it is ready, how much it has to do. */
final class Target {

  /** What a look at a replica's readiness showed. */
  enum Look {
    READY,
    /** It said no, or nobody listens: out at once. */
    REFUSING,
    /** No answer in time, which a busy machine explains as well as a dead replica. */
    SILENT
  }

  /** The failure threshold of a Kubernetes probe. */
  private static final int SILENT_LOOKS = 3;

  /**
   * In which the share of a replica that has just become ready grows from the least to its whole
   * ({@code slow_start} in nginx and HAProxy): cold code answers slowly, and having the fewest
   * connections it would get every new one.
   */
  static final Duration SLOW_START = Duration.ofSeconds(10);

  private static final double LEAST_SHARE = 0.1;

  private final String name;
  private final int port;
  private final int healthPort;
  private final AtomicInteger connections = new AtomicInteger();
  private final LongSupplier nanoTime;
  private volatile boolean ready;
  private volatile long readySince;
  private int silent;

  Target(String name, int port, int healthPort) {
    this(name, port, healthPort, System::nanoTime);
  }

  Target(String name, int port, int healthPort, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.name = name;
    this.port = port;
    this.healthPort = healthPort;
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  int healthPort() {
    return healthPort;
  }

  boolean ready() {
    return ready;
  }

  AtomicInteger connections() {
    return connections;
  }

  /** What it would have to do with one connection more, measured by what it can bear by now. */
  double load() {
    double age = (double) (nanoTime.getAsLong() - readySince) / SLOW_START.toNanos();
    return (connections.get() + 1) / Math.clamp(age, LEAST_SHARE, 1);
  }

  /** Takes in what a look showed; says whether that changed something. */
  synchronized boolean seen(Look look) {
    boolean before = ready;
    silent = look == Look.SILENT ? silent + 1 : 0;
    boolean now =
        switch (look) {
          case READY -> true;
          case REFUSING -> false;
          case SILENT -> before && silent < SILENT_LOOKS;
        };
    if (now && !before) {
      readySince = nanoTime.getAsLong();
    }
    ready = now;
    return before != now;
  }
}
