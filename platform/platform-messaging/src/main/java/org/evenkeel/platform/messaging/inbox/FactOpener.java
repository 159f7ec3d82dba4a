package org.evenkeel.platform.messaging.inbox;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;

/**
 * Opens records for a stream, which reads topics itself: the same rules as a listener's, without
 * inbox and database. Handlers are called in the thread of the stream.
 */
public final class FactOpener {

  private final RecordReader reader;
  private final FactCodec codec;

  /** Opens what a subscription cares for. */
  public FactOpener(FactSubscription subscription, FactCodec codec) {
    this.reader = new RecordReader(subscription);
    this.codec = codec;
  }

  /** What became of a record. */
  public sealed interface Outcome {}

  /** Its handler was called. */
  public record Handled() implements Outcome {}

  /** The subscription does not care for it. */
  public record Ignored() implements Outcome {}

  /**
   * Its user was erased and the key destroyed.
   *
   * @param userId the user
   */
  public record Erased(UUID userId) implements Outcome {}

  /**
   * It cannot be opened now; it must be tried again.
   *
   * @param error class of the error
   */
  public record Waiting(String error) implements Outcome {}

  /**
   * It was not understood.
   *
   * @param error class of the error
   * @param reason where it was thrown, or what is wrong with the record; in words of ours
   * @param forGood whether the record itself is wrong; else the handler failed, and another try may
   *     do better
   */
  public record Refused(String error, String reason, boolean forGood) implements Outcome {}

  /** Opens a record and hands the fact to its handler. */
  public Outcome open(ConsumerRecord<byte[], byte[]> record) {
    try {
      Optional<RecordReader.Incoming> incoming = reader.read(record);
      return incoming.isEmpty() ? new Ignored() : open(incoming.get());
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // These errors too: one record must not end the stream.
      return outcome(Failures.of(e));
    }
  }

  private Outcome open(RecordReader.Incoming incoming) {
    FactSubscription.Handling<?> handling = incoming.handling();
    try {
      handling.handle(
          incoming.envelope(),
          codec.decode(
              handling.type(),
              handling.fact(),
              incoming.envelope(),
              incoming.contentType(),
              incoming.value()));
      return new Handled();
    } catch (DataKeyDestroyedException e) {
      return new Erased(incoming.envelope().requireUserId());
    }
  }

  private static Outcome outcome(Unhandled failure) {
    return switch (failure) {
      case Unhandled.Waiting waiting -> new Waiting(waiting.error());
      case Unhandled.Poison poison ->
          new Refused(poison.error(), String.valueOf(poison.getMessage()), true);
      case Unhandled.Failing failing ->
          new Refused(failing.error(), String.valueOf(failing.getMessage()), false);
    };
  }
}
