package org.evenkeel.stack.front;

import java.util.concurrent.atomic.AtomicInteger;

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

  private final String name;
  private final int port;
  private final int healthPort;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile boolean ready;
  private int silent;

  Target(String name, int port, int healthPort) {
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

  /** Takes in what a look showed; says whether that changed something. */
  synchronized boolean seen(Look look) {
    boolean before = ready;
    silent = look == Look.SILENT ? silent + 1 : 0;
    ready =
        switch (look) {
          case READY -> true;
          case REFUSING -> false;
          case SILENT -> before && silent < SILENT_LOOKS;
        };
    return before != ready;
  }
}
