package org.evenkeel.bench.crisis;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.evenkeel.acceptance.Habit;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.acceptance.LocalMailServer;
import org.evenkeel.acceptance.LocalMailServer.Heard;
import org.evenkeel.acceptance.LocalSmsServer;
import org.evenkeel.bench.machine.Restoring;
import org.evenkeel.stack.suite.Supervision;

/**
 * A suite whose messages leave over providers of ours, two a channel, and of which one thing can be
 * broken at a time. Closing it leaves the suite as it was, and so does the end of the process.
 */
public final class Breaking implements AutoCloseable {

  private static final String CRISIS = "crisis-service";
  private static final String NOTIFICATION = "notification-service";
  private static final String KAFKA = "kafka";

  private final Supervision suite;
  private final List<Heard> taken = new CopyOnWriteArrayList<>();
  private final List<Heard> withheld = new CopyOnWriteArrayList<>();
  private final LocalMailServer firstMail;
  private final LocalMailServer secondMail;
  private final LocalSmsServer firstSms;
  private final LocalSmsServer secondSms;
  private volatile boolean firstTakesMail = true;
  private final Restoring restoring;
  private volatile Optional<FutureTask<Instant>> restart = Optional.empty();

  /** Starts notification-service anew with the providers. */
  public Breaking(Supervision suite) throws Exception {
    this.suite = suite;
    this.firstMail =
        new LocalMailServer(0, Habit.TAKES, mail -> (firstTakesMail ? taken : withheld).add(mail));
    this.secondMail = new LocalMailServer(0, Habit.TAKES, taken::add);
    this.firstSms = new LocalSmsServer(0, Habit.TAKES);
    this.secondSms = new LocalSmsServer(0, Habit.TAKES);
    this.restoring =
        Restoring.with(
            List.of(
                () -> awaitRestart(),
                () -> suite.start(KAFKA),
                () -> suite.start(CRISIS),
                () -> stopNotification(),
                () -> suite.start(NOTIFICATION),
                firstMail::close,
                secondMail::close,
                firstSms::close,
                secondSms::close));
    try {
      restoring.change(
          () -> {
            stopNotification();
            suite.start(NOTIFICATION, variables());
          });
    } catch (Exception e) {
      putBackAfter(e);
      throw e;
    }
  }

  private void putBackAfter(Exception failure) {
    try {
      restoring.close();
    } catch (JobFailed e) {
      failure.addSuppressed(e);
    }
  }

  private void stopNotification() throws IOException, InterruptedException {
    if (suite.running().contains(NOTIFICATION)) {
      suite.stop(NOTIFICATION);
    }
  }

  private Map<String, String> variables() {
    Map<String, String> variables =
        new HashMap<>(LocalSmsServer.settings(List.of(firstSms.port(), secondSms.port())));
    variables.put("EVENKEEL_SMTP_PORT", Integer.toString(firstMail.port()));
    variables.put("EVENKEEL_MAIL_SECOND_HOST", "127.0.0.1");
    variables.put("EVENKEEL_MAIL_SECOND_PORT", Integer.toString(secondMail.port()));
    return variables;
  }

  /** Breaks it; what is stopped is started again meanwhile. */
  public void begin(Fault fault) throws Exception {
    restoring.change(() -> change(fault));
  }

  private void change(Fault fault) throws IOException, InterruptedException {
    switch (fault) {
      case NONE -> {
        // Everything works.
      }
      case KAFKA -> suite.stop(KAFKA);
      case CRISIS_SERVICE -> restart(CRISIS, Map.of());
      case NOTIFICATION_SERVICE -> restart(NOTIFICATION, variables());
      case MAIL_500 -> firstMail(Habit.FAILS);
      case MAIL_HANG -> firstMail(Habit.HANGS);
      case SMS_500 -> firstSms.become(Habit.FAILS);
      case SMS_HANG -> firstSms.become(Habit.HANGS);
    }
  }

  private void restart(String service, Map<String, String> variables)
      throws IOException, InterruptedException {
    suite.stop(service);
    FutureTask<Instant> task =
        new FutureTask<>(
            () -> {
              suite.start(service, variables);
              return Instant.now();
            });
    restart = Optional.of(task);
    Thread.ofPlatform().start(task);
  }

  private void firstMail(Habit habit) {
    firstTakesMail = habit == Habit.TAKES;
    firstMail.become(habit);
  }

  private void awaitRestart() throws InterruptedException {
    back();
  }

  /** When what was stopped answered again; waits for it. */
  public Optional<Instant> back() throws InterruptedException {
    if (restart.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(restart.get().get());
    } catch (ExecutionException e) {
      throw new JobFailed("a service did not come back");
    }
  }

  /** Everything works again. */
  public void end() throws IOException, InterruptedException {
    firstMail(Habit.TAKES);
    firstSms.become(Habit.TAKES);
    awaitRestart();
    restart = Optional.empty();
    if (!suite.running().contains(KAFKA)) {
      suite.start(KAFKA);
    }
  }

  /** Mails that a server took. */
  public List<Heard> taken() {
    return List.copyOf(taken);
  }

  /** Mails that the first server was given and did not take. */
  public List<Heard> withheld() {
    return List.copyOf(withheld);
  }

  /** In the order in which they are asked. */
  public List<LocalSmsServer> texting() {
    return List.of(firstSms, secondSms);
  }

  @Override
  public void close() {
    restoring.close();
  }
}
