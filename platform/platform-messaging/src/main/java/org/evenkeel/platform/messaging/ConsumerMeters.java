package org.evenkeel.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;

/**
 * How far a consumer group is behind, read from its clients when the process is scraped. Each
 * process tells of the partitions it has; the sum over the processes is the group's.
 *
 * <p>The lag is that of the last fetch: a group that has stopped asking keeps its figure, and
 * {@code consumer_last_poll_seconds} grows instead.
 */
public final class ConsumerMeters {

  private static final String RESTORING = "restore-consumer";

  private ConsumerMeters() {}

  /**
   * Registers three gauges labelled with the group.
   *
   * @param clients the metrics of all its clients in this process, empty while none runs
   */
  public static void register(
      MeterRegistry registry, String group, Supplier<Stream<? extends Metric>> clients) {
    gauge(group, "consumer.lag.records", () -> sum(clients, "records-lag"))
        .description("records the group has not fetched yet, of the partitions of this process")
        .register(registry);
    gauge(group, "consumer.partitions", () -> sum(clients, "assigned-partitions"))
        .description("partitions that this process reads for the group")
        .register(registry);
    gauge(
            group,
            "consumer.last.poll.seconds",
            () -> values(clients, "last-poll-seconds-ago").max().orElse(0))
        .description("how long ago its slowest client asked for records")
        .register(registry);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String group, String name, Supplier<Number> value) {
    return Gauge.builder(name, value).strongReference(true).tag("group", group);
  }

  private static double sum(Supplier<Stream<? extends Metric>> clients, String name) {
    return values(clients, name).sum();
  }

  private static DoubleStream values(Supplier<Stream<? extends Metric>> clients, String name) {
    return clients
        .get()
        .filter(metric -> metric.metricName().name().equals(name))
        .filter(metric -> !restores(metric))
        .map(Metric::metricValue)
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .filter(value -> !Double.isNaN(value) && value >= 0);
  }

  private static boolean restores(Metric metric) {
    return metric.metricName().tags().getOrDefault("client-id", "").contains(RESTORING);
  }
}
