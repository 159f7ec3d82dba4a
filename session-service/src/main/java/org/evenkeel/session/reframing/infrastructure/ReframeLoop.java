package org.evenkeel.session.reframing.infrastructure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.web.problem.RedactedTrace;
import org.evenkeel.session.reframing.application.WritingReframes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Answers requests while the process runs: at once when this process took one, within a second what
 * another left behind. Every replica does; a row lock keeps them apart.
 */
@Component
class ReframeLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ReframeLoop.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final WritingReframes writing;
  private final ReframeSignal signal;
  private final boolean autoStartup;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  ReframeLoop(WritingReframes writing, ReframeSignal signal, Environment environment) {
    this.writing = writing;
    this.signal = signal;
    this.autoStartup = !environment.acceptsProfiles(Profiles.of("training"));
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    CountDownLatch latch = new CountDownLatch(1);
    stopped = latch;
    thread = Thread.ofPlatform().daemon().name("personal-reframes").start(() -> run(latch));
  }

  private void run(CountDownLatch latch) {
    try {
      while (latch.getCount() > 0) {
        try {
          if (!writing.answerOne()) {
            signal.await(POLL);
          }
        } catch (RuntimeException e) {
          // The request comes back when its lease ends; the others go on.
          log.error("reframes could not be written: {}", RedactedTrace.causes(e));
          latch.await(POLL.toNanos(), TimeUnit.NANOSECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    signal.wake();
    if (thread == null) {
      return;
    }
    try {
      if (!thread.join(STOPPING)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }
}
