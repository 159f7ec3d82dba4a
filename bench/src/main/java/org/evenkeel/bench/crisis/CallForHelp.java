package org.evenkeel.bench.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Round;
import org.jspecify.annotations.Nullable;

/**
 * One text that called for help and what became of it.
 *
 * @param sent just before the request left
 * @param cases those that opened, and when a responder's console heard of each
 * @param mails arrivals at the mailbox by Message-ID
 */
public record CallForHelp(Instant sent, Map<String, Instant> cases, Map<String, Instant> mails) {

  public CallForHelp {
    cases = Map.copyOf(cases);
    mails = Map.copyOf(mails);
  }

  /** Finds the mails that tell of the cases; of a mail that came twice the first arrival counts. */
  public static CallForHelp of(
      Instant sent, Map<String, Instant> cases, Collection<Mailbox.Mail> mailbox) {
    return new CallForHelp(
        sent,
        cases,
        mailbox.stream()
            .filter(mail -> cases.keySet().stream().anyMatch(mail.text()::contains))
            .collect(
                Collectors.toMap(
                    Mailbox.Mail::id, Mailbox.Mail::receivedAt, CallForHelp::earlier)));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The same, as if it had been sent at another moment. */
  public CallForHelp countedFrom(Instant moment) {
    return new CallForHelp(moment, cases, mails);
  }

  /** When the first of its cases was heard of. */
  @Nullable Instant opened() {
    return first(cases);
  }

  /** When the first mail about it arrived. */
  @Nullable Instant mailed() {
    return first(mails);
  }

  private static @Nullable Instant first(Map<String, Instant> moments) {
    return moments.values().stream().min(Instant::compareTo).orElse(null);
  }

  /** From sending to the case. */
  public static Round toCase(List<CallForHelp> calls, Duration took, Duration patience) {
    return round("sent to case", calls, CallForHelp::opened, took, patience);
  }

  /** From sending to the mail. */
  public static Round toMail(List<CallForHelp> calls, Duration took, Duration patience) {
    return round("sent to mail", calls, CallForHelp::mailed, took, patience);
  }

  /** What never came counts as failed, and as long as it was waited for. */
  private static Round round(
      String name,
      List<CallForHelp> calls,
      Function<CallForHelp, @Nullable Instant> moment,
      Duration took,
      Duration patience) {
    long done = calls.stream().filter(call -> moment.apply(call) != null).count();
    Latencies latencies =
        Latencies.of(
            calls.stream().mapToLong(call -> nanos(call.sent, moment.apply(call), patience)));
    return new Round(name, done, calls.size() - done, took, latencies);
  }

  private static long nanos(Instant begin, @Nullable Instant end, Duration patience) {
    return end == null ? patience.toNanos() : Duration.between(begin, end).toNanos();
  }

  /** Calls with more than one case. */
  public static long withTwoCases(List<CallForHelp> calls) {
    return calls.stream().filter(call -> call.cases.size() > 1).count();
  }

  /** Calls about which the responder was told by more than one mail. */
  public static long withTwoMails(List<CallForHelp> calls) {
    return calls.stream().filter(call -> call.mails.size() > 1).count();
  }

  /** All cases of these calls. */
  public static Set<String> cases(List<CallForHelp> calls) {
    return calls.stream()
        .flatMap(call -> call.cases.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
