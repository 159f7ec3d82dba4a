package org.evenkeel.analytics.counting.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.contracts.Topic;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.inbox.FactOpener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens records with their users' keys. Key away: waits. Key destroyed: says that the user was
 * erased. Unreadable: a letter, and on. Anything else that fails is tried a few times before.
 */
final class Opening implements Processor<byte[], byte[], byte[], Opened> {

  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  /** Of a record at which something fails that is not the record's fault; others wait behind it. */
  static final int TRIES = 3;

  private final Map<String, Source> sources = new HashMap<>();
  private final List<Change> told = new ArrayList<>();
  private final StreamParts parts;
  private @Nullable ProcessorContext<byte[], Opened> context;

  /** A topic as the broker names it, and how its records are opened. */
  private record Source(Topic topic, String group, FactOpener opener) {}

  /** What a record came to, and after how many tries. */
  private record Ended(FactOpener.Outcome outcome, int tries) {}

  Opening(StreamParts parts) {
    this.parts = parts;
    FactCodec codec = parts.codec();
    for (FactSubscription each : CountedFacts.into(told::add)) {
      sources.put(
          parts.broker().named(each.topic().name()),
          new Source(each.topic(), each.group(), new FactOpener(each, codec)));
    }
  }

  @Override
  public void init(ProcessorContext<byte[], Opened> processorContext) {
    this.context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    var forward = Objects.requireNonNull(context);
    RecordMetadata place = forward.recordMetadata().orElseThrow();
    ConsumerRecord<byte[], byte[]> raw = raw(record, place);
    Source source = Objects.requireNonNull(sources.get(place.topic()));
    Ended ended = opened(source, raw);
    switch (ended.outcome()) {
      case FactOpener.Handled handled -> told.forEach(change -> tell(forward, record, change));
      case FactOpener.Erased erased -> {
        parts.metrics().erased();
        tell(forward, record, new Change.Erased(erased.userId()));
      }
      case FactOpener.Refused refused -> {
        parts.metrics().deadLetter();
        log.error(
            "{} gave up {}-{}@{}: {}",
            source.group(),
            place.topic(),
            place.partition(),
            place.offset(),
            refused.error());
        forward.forward(letter(source, raw, refused, ended.tries()), AnalyticsTopology.LETTERS);
      }
      case FactOpener.Ignored ignored -> {}
      case FactOpener.Waiting waiting -> throw new IllegalStateException("waited to no end");
    }
  }

  private static void tell(
      ProcessorContext<byte[], Opened> forward, Record<byte[], byte[]> record, Change change) {
    forward.forward(
        new Record<>(record.key(), new Opened.Told(change), record.timestamp()),
        AnalyticsTopology.COUNTING);
  }

  private Ended opened(Source source, ConsumerRecord<byte[], byte[]> raw) {
    int failed = 0;
    for (int tries = 1; ; tries++) {
      told.clear();
      FactOpener.Outcome outcome = source.opener().open(raw);
      if (outcome instanceof FactOpener.Waiting waiting) {
        parts.metrics().waited();
        if (tries == 1) {
          log.warn("{} waits for a key: {}", source.group(), waiting.error());
        }
      } else if (outcome instanceof FactOpener.Refused refused
          && !refused.forGood()
          && ++failed < TRIES) {
        parts.metrics().failed();
      } else {
        return new Ended(outcome, tries);
      }
      parts.patience().pause(tries);
    }
  }

  private Record<byte[], Opened> letter(
      Source source, ConsumerRecord<byte[], byte[]> raw, FactOpener.Refused refused, int tries) {
    String topic = parts.broker().named(source.topic().deadLetters(source.group()));
    return Letters.letter(topic, source.group(), raw, refused, tries);
  }

  private static ConsumerRecord<byte[], byte[]> raw(
      Record<byte[], byte[]> record, RecordMetadata place) {
    return new ConsumerRecord<>(
        place.topic(),
        place.partition(),
        place.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
