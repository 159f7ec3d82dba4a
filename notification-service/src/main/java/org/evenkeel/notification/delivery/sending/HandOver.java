package org.evenkeel.notification.delivery.sending;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message with one provider, on a thread of its own. However slowly the other side talks, it
 * ends: a virtual thread that is interrupted at a socket closes it (JEP 444), so that the channel
 * itself still says how far the message got.
 */
final class HandOver {

  private static final Logger log = LoggerFactory.getLogger(HandOver.class);

  /** What a channel needs to notice that its connection was closed. */
  private static final Duration LAST_WORD = Duration.ofSeconds(1);

  private final CompletableFuture<SendOutcome> answer = new CompletableFuture<>();
  private final Thread thread;
  private final long deadline;

  private HandOver(Channel carrier, OutgoingMessage message, Duration longest) {
    this.deadline = System.nanoTime() + longest.toNanos();
    this.thread =
        Thread.ofVirtual()
            .name("hand-over-" + carrier.provider())
            .unstarted(
                () -> {
                  try {
                    answer.complete(send(carrier, message));
                  } finally {
                    answer.complete(new SendOutcome.Unknown("defect"));
                  }
                });
  }

  static HandOver begin(Channel carrier, OutgoingMessage message, Duration longest) {
    HandOver begun = new HandOver(carrier, message, longest);
    begun.thread.start();
    return begun;
  }

  /** The answer, if it comes within a moment. */
  Optional<SendOutcome> within(Duration moment) throws InterruptedException {
    return await(moment.toNanos());
  }

  /** The answer; that nobody knows, when there is none at the deadline. */
  SendOutcome answer() throws InterruptedException {
    Optional<SendOutcome> inTime = await(Math.max(0, deadline - System.nanoTime()));
    if (inTime.isPresent()) {
      return inTime.get();
    }
    thread.interrupt();
    return await(LAST_WORD.toNanos()).orElseGet(() -> new SendOutcome.Unknown("no_answer"));
  }

  private Optional<SendOutcome> await(long nanos) throws InterruptedException {
    try {
      return Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is always given", e);
    }
  }

  private static SendOutcome send(Channel carrier, OutgoingMessage message) {
    try {
      return carrier.send(message);
    } catch (RuntimeException e) {
      // A defect: whether the message left before it is not known.
      log.error(
          "{} failed on delivery {}: {}",
          carrier.provider(),
          message.deliveryId(),
          e.getClass().getSimpleName());
      return new SendOutcome.Unknown("defect");
    }
  }
}
