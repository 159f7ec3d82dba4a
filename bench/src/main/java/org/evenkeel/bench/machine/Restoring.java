package org.evenkeel.bench.machine;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.acceptance.JobFailed;

/**
 * Puts back what a measurement changed: once, at its end, after a failure, or when the process is
 * asked to end (Ctrl-C). Each step is tried, whatever became of those before it.
 */
public final class Restoring implements AutoCloseable {

  /** One thing to do. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  private final List<Step> steps;
  private final Thread hook;
  private boolean begun;

  private Restoring(List<Step> steps) {
    this.steps = List.copyOf(steps);
    this.hook = new Thread(this::restore, "restoring");
  }

  /** From now on the steps are sure to be tried, in this order. */
  public static Restoring with(List<Step> steps) {
    Restoring restoring = new Restoring(steps);
    Runtime.getRuntime().addShutdownHook(restoring.hook);
    return restoring;
  }

  /** Changes something; what is being put back is not changed again. */
  public synchronized void change(Step step) throws Exception {
    if (begun) {
      throw new JobFailed("everything is being put back");
    }
    step.run();
  }

  /** What could not be put back. */
  private synchronized List<Exception> restore() {
    if (begun) {
      return List.of();
    }
    begun = true;
    List<Exception> failures = new ArrayList<>();
    boolean interrupted = Thread.interrupted();
    for (Step step : steps) {
      try {
        step.run();
      } catch (InterruptedException e) {
        interrupted = true;
        failures.add(e);
      } catch (Exception e) {
        failures.add(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return failures;
  }

  @Override
  public void close() {
    List<Exception> failures = restore();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends: the hook has put everything back, or finds that this has.
    }
    if (!failures.isEmpty()) {
      JobFailed failed =
          new JobFailed("not everything is as it was: " + failures.getFirst().getMessage());
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }
}
