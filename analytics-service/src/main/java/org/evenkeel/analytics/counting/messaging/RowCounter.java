package org.evenkeel.analytics.counting.messaging;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.evenkeel.analytics.counting.model.Counting;
import org.jspecify.annotations.Nullable;

/** Counts what was told, and tells the rows that changed. */
final class RowCounter implements Processor<byte[], Opened, String, byte[]> {

  private final RowRecords records;
  private final StreamMetrics metrics;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable Counting counting;

  RowCounter(RowRecords records, StreamMetrics metrics) {
    this.records = records;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    this.context = processorContext;
    this.counting =
        new Counting(
            new StoredMemory(
                processorContext.getStateStore(AnalyticsTopology.RECORDS),
                processorContext.getStateStore(AnalyticsTopology.ROWS)));
  }

  @Override
  public void process(Record<byte[], Opened> record) {
    if (record.value() instanceof Opened.Told told) {
      count(told);
    }
  }

  private void count(Opened.Told told) {
    var forward = Objects.requireNonNull(context);
    long now = forward.currentSystemTimeMs();
    switch (Objects.requireNonNull(counting).apply(told.change())) {
      case Counting.Changed changed -> {
        metrics.told();
        changed.rows().forEach((key, row) -> forward.forward(records.row(key, row, now)));
      }
      case Counting.Gone gone -> {
        metrics.told();
        gone.rows().forEach(key -> forward.forward(records.gone(key, now)));
        forward.forward(records.forgotten(gone.userId(), now));
      }
      case Counting.Nothing nothing -> metrics.known();
    }
  }
}
